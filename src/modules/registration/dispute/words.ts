import type { Lang } from '../../../design/index.ts'

const id = {
  letters: {
    kept: (name: string, reason: string) =>
      `OPOP: ${name} tetap pada pendaftar yang lebih dahulu. Alasan Kantor OPOP: ${reason}`,
    lost: (number: string, noun: string, reason: string) =>
      `OPOP: pendaftaran ${number} dibatalkan, karena ${noun}nya didaftarkan orang lain yang berhak. Alasan Kantor OPOP: ${reason}`,
    moved: (name: string, link: string) =>
      `OPOP: ${name} sekarang dapat Anda daftarkan. Buka dan kirim sebelum pendaftaran ditutup: ${link}`,
  },
  title: (name: string) => `Siapa yang berhak mendaftarkan ${name}?`,
  lead: (since: string) => `Pendaftar kedua mencoba mengirim ${since}. Hubungi keduanya, lalu putuskan.`,
  holder: 'Pemegang tempat',
  claimant: 'Pendaftar kedua',
  number: 'Nomor',
  phone: 'Nomor HP',
  see: 'Lihat pendaftaran',
  decision: 'Keputusan',
  options: {
    kept: 'Tetap pada pemegang tempat',
    moved: 'Pindah ke pendaftar kedua. Pendaftaran pemegang dibatalkan.',
  } as Record<string, string>,
  reason: 'Alasan',
  reasonHint: 'Dikirim kepada yang tidak mendapat tempat, dan tetap terbaca di halaman ini.',
  decide: 'Putuskan',
  closed:
    'Pendaftaran sudah ditutup: pendaftar kedua tidak dapat mengirim lagi, dan tempatnya akan kosong. Perpanjang dahulu masa pendaftaran.',
  again: 'Kasus ini sudah diputus orang lain. Keputusan Anda tidak disimpan; yang berlaku tertulis di halaman ini.',
  choose: 'Pilih salah satu keputusan.',
  reasonMissing: 'Tulis alasan paling sedikit 10 huruf.',
  reasonLong: 'Alasan terlalu panjang. Ringkas menjadi paling banyak 300 huruf.',
  decided: { kept: 'Diputus: tetap pada pemegang tempat', moved: 'Diputus: pindah ke pendaftar kedua' } as Record<
    string,
    string
  >,
}

const en: typeof id = {
  letters: {
    kept: (name, reason) =>
      `OPOP: ${name} stays with the one who registered first. Reason of the OPOP office: ${reason}`,
    lost: (number, noun, reason) =>
      `OPOP: registration ${number} was withdrawn, because somebody else may register the ${noun}. Reason of the OPOP office: ${reason}`,
    moved: (name, link) => `OPOP: you can register ${name} now. Open and submit before registration closes: ${link}`,
  },
  title: name => `Who may register ${name}?`,
  lead: since => `A second person tried to submit on ${since}. Contact both, then decide.`,
  holder: 'Holds the place',
  claimant: 'Second registration',
  number: 'Number',
  phone: 'Mobile number',
  see: 'See the registration',
  decision: 'Decision',
  options: {
    kept: 'It stays with the holder',
    moved: 'It moves to the second registration. The holder’s is withdrawn.',
  },
  reason: 'Reason',
  reasonHint: 'It is sent to the one who does not get the place, and stays on this page.',
  decide: 'Decide',
  closed:
    'Registration has closed: the second registration cannot be submitted any more, and nobody would have the place. Extend the registration first.',
  again: 'Somebody else has decided this case. Your decision was not kept; the one that counts stands on this page.',
  choose: 'Choose one of the decisions.',
  reasonMissing: 'Write a reason of at least 10 letters.',
  reasonLong: 'The reason is too long. Keep it to 300 letters.',
  decided: { kept: 'Decided: it stays with the holder', moved: 'Decided: it moved to the second registration' },
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
