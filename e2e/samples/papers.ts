import { nobody, office, sent, type Samples } from './sample.ts'

const settings = '/kantor/surat/pengaturan'

/** Of papers. */
export const papersSamples: Samples = {
  '/surat/:kode': nobody('/surat/ABCDE23456'),
  '/surat/:kode/berkas': undefined,
  '/sertifikat/:kode': nobody('/sertifikat/ABCDE23456'),
  '/sertifikat/:kode/berkas': undefined,
  '/kantor/surat': office('/kantor/surat'),
  [settings]: office(settings),
  [`${settings}/:jenis`]: [
    ...office(`${settings}/toy`, `${settings}/toy?dari=0`),
    sent('kantor', `${settings}/toy`, { pola: '{nomor}' }, 422),
  ],
  [`${settings}/:jenis/contoh`]: undefined,
  '/kantor/surat/:id': undefined,
  '/kantor/surat/:id/berkas': undefined,
}
