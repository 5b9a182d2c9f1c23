import { office, type Samples } from './sample.ts'

/** Of papers. */
export const papersSamples: Samples = {
  '/surat/:kode': [{ as: 'nobody', path: '/surat/ABCDE23456', status: 404 }],
  '/surat/:kode/berkas': undefined,
  '/sertifikat/:kode': [{ as: 'nobody', path: '/sertifikat/ABCDE23456', status: 404 }],
  '/sertifikat/:kode/berkas': undefined,
  '/kantor/surat': office('/kantor/surat'),
  '/kantor/surat/paket/:paket': undefined,
  '/kantor/surat/paket/:paket/zip': undefined,
  '/kantor/surat/:id': undefined,
  '/kantor/surat/:id/berkas': undefined,
}
