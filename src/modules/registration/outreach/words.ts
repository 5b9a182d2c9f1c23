import type { Lang } from '../../../design/index.ts'
import type { Outcome, Standing } from './rules/outcomes.ts'

/** What a message says: whose, of whom, and until when. */
export interface Invitation {
  officer: string
  kecamatan: string
  pesantren: string
  season: string
  /** The last day in words; none where it never closes. */
  until?: string
  address: string
}

const id = {
  nav: 'Hubungi',
  title: (kecamatan: string) => `Belum mendaftar di Kecamatan ${kecamatan}`,
  search: 'Nama, alamat, atau NSPP',
  name: 'Nama',
  nspp: 'NSPP',
  address: 'Alamat',
  standing: 'Pendaftaran',
  standings: {
    silent: 'Belum mulai',
    draft: 'Mulai mengisi',
    withdrawn: 'Dibatalkan',
    registered: 'Sudah mendaftar',
  } satisfies Record<Standing, string>,
  last: 'Hasil terakhir',
  lastAt: 'Terakhir dihubungi',
  never: 'Belum dihubungi',
  toCall: 'Yang perlu dihubungi',
  all: 'Semua, juga yang sudah tutup',
  contact: 'Hubungi',
  whatsapp: 'Kirim WhatsApp',
  numbered: 'Nomor dan WhatsApp',
  write: 'Catat hasil',
  of: (name: string) => `: ${name}`,
  phone: 'Telepon',
  outcomes: {
    'will-register': 'Akan mendaftar sendiri',
    'wants-help': 'Minta dibantu',
    'not-interested': 'Belum berminat',
    unreachable: 'Tidak bisa dihubungi',
    'wrong-number': 'Nomor salah',
    'closed-down': 'Sudah tutup atau tidak ada lagi',
  } satisfies Record<Outcome, string>,
  none: 'Belum ada pesantren yang pasti di kecamatan ini.',
  noneNext: 'Pastikan dulu pesantren perkiraan. Yang Anda pastikan muncul di sini.',
  nobodyLeft: 'Tidak ada lagi yang perlu dihubungi.',
  nobodyLeftNext: 'Periksa juga pesantren perkiraan. Yang Anda pastikan muncul di sini.',
  guesses: 'Lihat pesantren perkiraan',
  noCall: 'Belum ada pendaftaran untuk pesantren.',
  noCallNext: 'Daftar ini muncul begitu musim dibuka.',
  notOpen: 'Pesan dan hasil baru dapat ditulis selama pendaftaran dibuka.',
  task: {
    title: 'Pesantren belum mendaftar',
    note: 'Hubungi lewat WhatsApp atau telepon, lalu catat hasilnya.',
  },
  page: {
    back: 'Belum mendaftar',
    saved: 'Hasilnya tercatat.',
    savedNext: 'Keliru? Catat sekali lagi; yang terakhir yang berlaku.',
    next: 'Pilih pesantren berikutnya',
    contact: 'Kontak',
    noPhone: 'Belum ada nomor',
    noPhoneHint: 'Pilih kontaknya sendiri di WhatsApp.',
    call: (phone: string) => `Telepon ${phone}`,
    message: 'Pesan tertulis',
    messageNote: 'Dapat disalin dan diubah di WhatsApp sebelum dikirim.',
    outcome: 'Hasil menghubungi',
    history: 'Yang sudah dilakukan',
    nothing: 'Belum pernah dihubungi.',
    registered: 'Pesantren ini sudah mendaftar.',
    registeredNext: 'Tidak perlu dihubungi lagi.',
    phoneHeard: (phone: string) => `Telepon ${phone}`,
  },
  form: {
    outcome: 'Apa hasilnya?',
    phone: 'Nomor telepon yang benar atau baru',
    phoneHint: 'Bila ada. Tampil kepada petugas kecamatan ini dan Kantor OPOP.',
    note: 'Catatan',
    noteHint: 'Bila perlu, misalnya siapa yang menjawab dan kapan dihubungi lagi.',
    save: 'Catat',
    missing: 'Pilih salah satu hasil.',
    refused: {
      closed: 'Pendaftaran tidak dibuka lagi, jadi tidak ada yang dicatat.',
      registered: 'Pesantren ini sudah mendaftar. Tidak ada yang dicatat.',
    },
  },
  ofPesantren: {
    title: 'Nomor dari petugas kecamatan',
    note: 'Didengar waktu pesantren dihubungi.',
  },
  happened: (season: string) => `Dihubungi untuk ${season}`,
  message: ({ officer, kecamatan, pesantren, season, until, address }: Invitation) =>
    [
      `Assalamualaikum. Saya ${officer}, petugas Kecamatan ${kecamatan}.`,
      `Kami mengajak ${pesantren} mendaftar ${season}.${until ? ` Pendaftaran dibuka sampai ${until}.` : ''}`,
      `Syarat dan pendaftaran: ${address}`,
      'Bila perlu bantuan mengisi, balas pesan ini. Terima kasih.',
    ].join('\n\n'),
  reminder: ({ officer, kecamatan, pesantren, season, until, address }: Invitation) =>
    [
      `Assalamualaikum. Saya ${officer}, petugas Kecamatan ${kecamatan}.`,
      `Pendaftaran ${pesantren} untuk ${season} sudah dimulai, tetapi belum dikirim.${until ? ` Waktunya sampai ${until}.` : ''}`,
      `Lanjutkan di: ${address}`,
      'Bila perlu bantuan mengisi, balas pesan ini. Terima kasih.',
    ].join('\n\n'),
}

const en: typeof id = {
  nav: 'Contact',
  title: kecamatan => `Not registered in Kecamatan ${kecamatan}`,
  search: 'Name, address or NSPP',
  name: 'Name',
  nspp: 'NSPP',
  address: 'Address',
  standing: 'Registration',
  standings: {
    silent: 'Not begun',
    draft: 'Begun to fill in',
    withdrawn: 'Withdrawn',
    registered: 'Registered',
  },
  last: 'Last outcome',
  lastAt: 'Last contacted',
  never: 'Not contacted yet',
  toCall: 'To be contacted',
  all: 'All, those that closed down too',
  contact: 'Contact',
  whatsapp: 'Send WhatsApp',
  numbered: 'Number and WhatsApp',
  write: 'Write the outcome',
  of: name => `: ${name}`,
  phone: 'Telephone',
  outcomes: {
    'will-register': 'Will register by themselves',
    'wants-help': 'Ask for help',
    'not-interested': 'Not interested yet',
    unreachable: 'Cannot be reached',
    'wrong-number': 'Wrong number',
    'closed-down': 'Closed down or not there any more',
  },
  none: 'No pesantren is known for certain in this kecamatan yet.',
  noneNext: 'Confirm the guessed pesantren first. Those that you confirm come here.',
  nobodyLeft: 'Nobody is left to be contacted.',
  nobodyLeftNext: 'Look at the guessed pesantren too. Those that you confirm come here.',
  guesses: 'See the guessed pesantren',
  noCall: 'There is no registration for pesantren yet.',
  noCallNext: 'This list comes as soon as a season opens.',
  notOpen: 'Messages and outcomes are written only while registration is open.',
  task: {
    title: 'Pesantren that have not registered',
    note: 'Contact them by WhatsApp or telephone, then write the outcome.',
  },
  page: {
    back: 'Not registered',
    saved: 'The outcome is written down.',
    savedNext: 'A mistake? Write it once more; the last one counts.',
    next: 'Choose the next pesantren',
    contact: 'Contact',
    noPhone: 'No number yet',
    noPhoneHint: 'Choose the contact yourself in WhatsApp.',
    call: phone => `Call ${phone}`,
    message: 'Written message',
    messageNote: 'It can be copied, and changed in WhatsApp before it is sent.',
    outcome: 'What came of the contact',
    history: 'What was done so far',
    nothing: 'Never contacted so far.',
    registered: 'This pesantren has registered.',
    registeredNext: 'It need not be contacted any more.',
    phoneHeard: phone => `Telephone ${phone}`,
  },
  form: {
    outcome: 'What came of it?',
    phone: 'The right or a new telephone number',
    phoneHint: 'If there is one. Officers of this kecamatan and the OPOP office see it.',
    note: 'Note',
    noteHint: 'If needed, such as who answered and when to call again.',
    save: 'Write down',
    missing: 'Choose one of the outcomes.',
    refused: {
      closed: 'Registration is not open any more, so nothing was written down.',
      registered: 'This pesantren has registered. Nothing was written down.',
    },
  },
  ofPesantren: {
    title: 'Number from officers of the kecamatan',
    note: 'Heard when the pesantren was contacted.',
  },
  happened: season => `Contacted for ${season}`,
  message: ({ officer, kecamatan, pesantren, season, until, address }) =>
    [
      `Assalamualaikum. I am ${officer}, officer of Kecamatan ${kecamatan}.`,
      `We invite ${pesantren} to register for ${season}.${until ? ` Registration is open until ${until}.` : ''}`,
      `Requirements and registration: ${address}`,
      'If you need help with it, answer this message. Thank you.',
    ].join('\n\n'),
  reminder: ({ officer, kecamatan, pesantren, season, until, address }) =>
    [
      `Assalamualaikum. I am ${officer}, officer of Kecamatan ${kecamatan}.`,
      `The registration of ${pesantren} for ${season} was begun, but not sent.${until ? ` There is time until ${until}.` : ''}`,
      `Go on at: ${address}`,
      'If you need help with it, answer this message. Thank you.',
    ].join('\n\n'),
}

export const words = (lang: Lang): typeof id => (lang === 'en' ? en : id)
