import { nobody, office, type Samples } from './sample.ts'

/** Of papers. */
export const papersSamples: Samples = {
  '/surat/:kode': nobody('/surat/ABCDE23456'),
  '/surat/:kode/berkas': undefined,
  '/sertifikat/:kode': nobody('/sertifikat/ABCDE23456'),
  '/sertifikat/:kode/berkas': undefined,
  '/kantor/surat': office('/kantor/surat'),
  '/kantor/surat/:id': undefined,
  '/kantor/surat/:id/berkas': undefined,
}
