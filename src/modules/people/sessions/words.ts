import type { Lang } from '../../../design/index.ts'

const id = {
  title: 'Perangkat tempat Anda masuk',
  about: 'Ada perangkat yang bukan milik Anda, atau yang hilang? Akhiri sesinya di sini.',
  device: 'Perangkat',
  how: 'Cara masuk',
  by: { code: 'Kode', password: 'Kata sandi', both: 'Kata sandi dan langkah kedua' },
  opened: 'Masuk sejak',
  seen: 'Terakhir dipakai',
  here: 'Ini perangkat Anda',
  on: (browser: string, system: string) => `${browser} di ${system}`,
  unknown: 'Peramban yang tidak dikenal',
  end: 'Akhiri sesi',
  endOthers: 'Akhiri semua sesi lain',
  endTitle: (device: string) => `Akhiri sesi di ${device}?`,
  othersTitle: 'Akhiri semua sesi di perangkat lain?',
  endWhy: 'Perangkat itu langsung dikeluarkan dan harus masuk lagi. Jawaban yang sudah tersimpan tetap ada.',
  keep: 'Biarkan',
  ended: 'Sesi sudah diakhiri.',
  back: 'Pilih peran',
}

const en: typeof id = {
  title: 'Devices you are signed in on',
  about: 'Is there a device that is not yours, or lost? End its session here.',
  device: 'Device',
  how: 'Signed in by',
  by: { code: 'Code', password: 'Password', both: 'Password and second step' },
  opened: 'Signed in since',
  seen: 'Last used',
  here: 'This is your device',
  on: (browser, system) => `${browser} on ${system}`,
  unknown: 'A browser that is not known',
  end: 'End the session',
  endOthers: 'End all other sessions',
  endTitle: device => `End the session in ${device}?`,
  othersTitle: 'End all sessions on other devices?',
  endWhy: 'The device is signed out at once and has to sign in again. Saved answers are still there.',
  keep: 'Keep',
  ended: 'The session has ended.',
  back: 'Choose a role',
}

/** The sentences about sessions in one language. */
export const words = (lang: Lang): typeof id => (lang === 'en' ? en : id)
