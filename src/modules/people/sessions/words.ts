import type { Lang } from '../../../design/index.ts'

const id = {
  title: 'Perangkat tempat Anda masuk',
  about: 'Ada perangkat yang bukan milik Anda, atau yang hilang? Akhiri sesinya di sini.',
  device: 'Perangkat',
  how: 'Cara masuk',
  by: { code: 'Kode', password: 'Kata sandi', both: 'Kata sandi dan langkah kedua' },
  opened: 'Masuk sejak',
  seen: 'Terakhir dipakai',
  realTime: 'Waktu di sini waktu sungguhan, bukan waktu simulasi.',
  here: 'Ini perangkat Anda',
  on: (browser: string, system: string) => `${browser} di ${system}`,
  unknown: 'Peramban yang tidak dikenal',
  end: 'Akhiri sesi',
  endOthers: 'Akhiri semua sesi lain',
  times: (opened: string, seen: string) => `masuk sejak ${opened}, terakhir dipakai ${seen}`,
  which: (opened: string, seen: string) => `Masuk sejak ${opened}, terakhir dipakai ${seen}.`,
  endTitle: (device: string) => `Akhiri sesi di ${device}?`,
  othersTitle: 'Akhiri semua sesi di perangkat lain?',
  endWhy: 'Perangkat itu langsung dikeluarkan dan harus masuk lagi. Jawaban yang sudah tersimpan tetap ada.',
  keep: 'Biarkan',
  ended: 'Sesi sudah diakhiri.',
  factor: 'Langkah kedua saat masuk',
  back: 'Pilih peran',
  guessedSubject: 'Kata sandi OPOP Anda berkali-kali salah ditulis',
  guessed: (name: string, link: string) =>
    `Yth. ${name},\n\nHari ini kata sandi akun OPOP Anda berkali-kali salah ditulis di perangkat yang sudah masuk ke akun itu. Bila Anda sendiri yang salah menulis, abaikan pesan ini. Bila bukan Anda, ada orang lain di perangkat yang masih masuk: segera buat kata sandi baru, dan semua perangkat keluar:\n${link}`,
}

const en: typeof id = {
  title: 'Devices you are signed in on',
  about: 'Is there a device that is not yours, or lost? End its session here.',
  device: 'Device',
  how: 'Signed in by',
  by: { code: 'Code', password: 'Password', both: 'Password and second step' },
  opened: 'Signed in since',
  seen: 'Last used',
  realTime: 'The times here are real, not simulated.',
  here: 'This is your device',
  on: (browser, system) => `${browser} on ${system}`,
  unknown: 'A browser that is not known',
  end: 'End the session',
  endOthers: 'End all other sessions',
  times: (opened, seen) => `signed in since ${opened}, last used ${seen}`,
  which: (opened, seen) => `Signed in since ${opened}, last used ${seen}.`,
  endTitle: device => `End the session in ${device}?`,
  othersTitle: 'End all sessions on other devices?',
  endWhy: 'The device is signed out at once and has to sign in again. Saved answers are still there.',
  keep: 'Keep',
  ended: 'The session has ended.',
  factor: 'Second step when signing in',
  back: 'Choose a role',
  guessedSubject: 'The password of your OPOP account was typed wrongly again and again',
  guessed: (name, link) =>
    `Dear ${name},\n\ntoday the password of your OPOP account was typed wrongly again and again on a device that is signed in to it. If it was you, ignore this message. If it was not, somebody else sits at a device that is still signed in: set a new password at once, and every device is signed out:\n${link}`,
}

/** The sentences about sessions in one language. */
export const words = (lang: Lang): typeof id => (lang === 'en' ? en : id)
