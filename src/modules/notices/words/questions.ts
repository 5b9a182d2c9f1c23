import type { Lang } from '../../../design/index.ts'

export type Asked = [question: string, answer: string]

const id = {
  title: 'Tanya jawab',
  lead: 'Pertanyaan yang paling sering diajukan.',
  none: 'Belum ada pendaftaran yang diumumkan. Pertanyaan tentang syaratnya menyusul.',
  before: 'Sebelum mendaftar',
  filling: 'Saat mengisi',
  after: 'Setelah mengirim',
  beforeAll: [
    ['Apakah pendaftaran berbayar?', 'Tidak. Mendaftar itu gratis. Laporkan kepada kami bila ada yang meminta uang.'],
  ] as Asked[],
  fillingAll: [
    [
      'Bagaimana bila satu jawaban salah?',
      'Jawaban Anda tetap tersimpan dan diberi tanda merah. Perbaiki sebelum mengirim.',
    ],
    [
      'Foto saya ditolak karena HEIC. Apa itu?',
      'Itu jenis foto iPhone. Kirim foto sebagai JPEG, atau foto ulang dengan pengaturan "Paling Kompatibel".',
    ],
  ] as Asked[],
  afterAll: [
    [
      'Apa bukti bahwa kami sudah mendaftar?',
      'Anda mendapat nomor, kode, dan tanda tangan digital di layar dan lewat pesan. Siapa pun dapat memeriksanya di halaman bukti.',
    ],
    [
      'Bolehkah memperbaiki setelah mengirim?',
      'Boleh, sampai pendaftaran ditutup. Buka lagi, perbaiki, lalu kirim ulang. Kiriman terakhir yang dihitung.',
    ],
    ['Kapan hasilnya diumumkan?', 'Lihat halaman Jadwal. Setiap perubahan tanggal ditulis di sana beserta alasannya.'],
  ] as Asked[],
}

const en: typeof id = {
  title: 'Questions and answers',
  lead: 'What is asked most.',
  none: 'No registration is announced yet. Questions on its conditions will follow.',
  before: 'Before registering',
  filling: 'While filling in',
  after: 'After submitting',
  beforeAll: [['Does it cost anything?', 'No. Registering is free. Tell us if anybody asks for money.']],
  fillingAll: [
    ['What if an answer is wrong?', 'It is kept and marked red. Fix it before submitting.'],
    [
      'My photo was refused as HEIC. What is that?',
      'It is the iPhone’s kind of photo. Send it as JPEG, or set the camera to "Most Compatible".',
    ],
  ],
  afterAll: [
    [
      'What proves that we registered?',
      'You get a number, a code and a digital signature on screen and by message. Anybody can check them on the receipt page.',
    ],
    [
      'May we correct it afterwards?',
      'Yes, until registration closes. Open it again, correct it, and submit again. The last one counts.',
    ],
    ['When is the result announced?', 'See the timeline. Every move of a date stands there with its reason.'],
  ],
}

export const questions = (lang: Lang) => (lang === 'en' ? en : id)
