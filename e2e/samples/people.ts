import { nobody, office, paths, registered, sent, type Known, type Samples } from './sample.ts'

/** An officer whose sign-in has a second page. */
export const twoSteps = { surel: 'dua.langkah@contoh.id', sandi: 'kopi hangat pagi' }

/** Of people and how they sign in. */
export const peopleSamples = (known: Known): Samples => ({
  '/masuk': [
    ...nobody('/masuk', '/masuk?kabar=tiada', '/masuk?kabar=dikenal'),
    sent('nobody', '/masuk', { kontak: 'salah' }, 422),
  ],
  '/masuk/kode': [sent('nobody', '/masuk', { kontak: '081377770009' })],
  '/masuk/dikenal/:tanda': undefined,
  '/masuk/petugas': [...nobody('/masuk/petugas'), sent('nobody', '/masuk/petugas', { surel: 'x@contoh.id' }, 422)],
  '/masuk/petugas/kode': [sent('nobody', '/masuk/petugas', twoSteps)],
  // Shown to whoever typed a right password a moment before: looked at in e2e/second-factor.test.ts.
  '/masuk/petugas/cadangan': undefined,
  '/akun/sesi': [...office('/akun/sesi'), ...registered('/akun/sesi')],
  '/akun/sesi/lainnya': office('/akun/sesi/lainnya'),
  '/akun/sesi/:id': office(known.session),
  '/akun/dua-langkah': [...office('/akun/dua-langkah'), ...registered('/akun/dua-langkah')],
  // Likewise: these stand behind a press.
  '/akun/dua-langkah/pasang': undefined,
  '/akun/dua-langkah/cadangan': undefined,
  '/akun/dua-langkah/mati': undefined,
  '/keluar': nobody('/keluar'),
  '/bahasa/:lang': undefined,
  '/peran': office('/peran'),
  '/tugas': paths('pendamping')('/tugas'),
  '/undangan/:code': nobody(known.invitation),
  '/lupa-sandi': nobody('/lupa-sandi', '/lupa-sandi?kabar=tiada'),
  '/lupa-sandi/terkirim': [sent('nobody', '/lupa-sandi', { surel: 'siapa@contoh.id' })],
  '/coba': nobody('/coba'),
  '/kantor/orang': office('/kantor/orang'),
  '/kantor/orang/undangan': office('/kantor/orang/undangan'),
  '/kantor/orang/impor': office('/kantor/orang/impor'),
  '/kantor/orang/impor/:id': office(known.officersRun),
  '/kantor/orang/impor/:id/masalah': undefined,
  '/kantor/orang/impor/:id/batalkan': undefined,
  '/kantor/orang/akhir-peran': office('/kantor/orang/akhir-peran'),
  '/kantor/orang/akhir-peran/:id': office(known.endings),
  '/kantor/orang/akhir-peran/:id/masalah': undefined,
  '/kantor/orang/akhir-peran/:id/batalkan': undefined,
  '/kantor/orang/:id': office(`/kantor/orang/${known.person}`),
})
