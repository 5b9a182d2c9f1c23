import { office, sent, type Samples } from './sample.ts'

const settings = '/kantor/surat/pengaturan'

/** Of papers. */
export const papersSamples: Samples = {
  '/surat/:kode': [{ as: 'nobody', path: '/surat/ABCDE23456', status: 404 }],
  '/surat/:kode/berkas': undefined,
  // The same page at another address.
  '/sertifikat/:kode': undefined,
  '/sertifikat/:kode/berkas': undefined,
  '/kantor/surat': office('/kantor/surat'),
  [settings]: office(settings),
  [`${settings}/:jenis`]: [
    ...office(`${settings}/invitation`, `${settings}/invitation?dari=0`),
    sent('kantor', `${settings}/invitation`, { pola: '{nomor}' }, 422),
  ],
  [`${settings}/:jenis/contoh`]: undefined,
  '/kantor/surat/paket/:paket': undefined,
  '/kantor/surat/paket/:paket/zip': undefined,
  '/kantor/surat/:id': undefined,
  '/kantor/surat/:id/berkas': undefined,
}
