import { nobody, office, type Known, type Samples } from './sample.ts'

/** Of operations. */
export const operationsSamples = (known: Known): Samples => ({
  '/kunci': nobody('/kunci'),
  '/waktu': nobody('/waktu'),
  '/komponen': [{ as: 'nobody', path: '/komponen', h1: 10 }],
  '/sehat': undefined,
  '/metrik': undefined,
  '/aset/:name': undefined,
  '/kunci.json': undefined,
  '/kantor/surat/kotak-keluar': office('/kantor/surat/kotak-keluar'),
  '/kantor/surat/kotak-keluar/:id': office(`/kantor/surat/kotak-keluar/${known.message}`),
  '/kantor/proses': office('/kantor/proses'),
  '/kantor/proses/keutuhan': office('/kantor/proses/keutuhan'),
  '/kantor/jejak': office('/kantor/jejak'),
  '/kantor/jejak/:catatan': office('/kantor/jejak/1'),
  '/jejak': [...nobody('/jejak'), { as: 'nobody', path: '/jejak?titik=bukan', status: 422 }],
  // Files, not pages.
  '/jejak/titik': undefined,
  '/jejak/titik/:ukuran': undefined,
  '/jejak/lanjutan': undefined,
})
