import type { Lang } from '../../../design/index.ts'

const id = {
  title: { pesantren: 'Usaha pesantren Anda layak tumbuh', all: 'Usaha Anda layak tumbuh' },
  description: {
    pesantren: 'OPOP memilih, melatih, dan membuka pasar bagi usaha pesantren di Jawa Barat. Daftar gratis.',
    all: 'Kami memilih, melatih, dan membuka pasar bagi usaha di Jawa Barat. Daftar gratis.',
  },
  greeting: 'Wilujeng sumping.',
  lead: {
    pesantren: 'OPOP memilih, melatih, dan membuka pasar bagi usaha pesantren di Jawa Barat.',
    all: 'Kami memilih, melatih, dan membuka pasar bagi usaha di Jawa Barat.',
  },
  register: { pesantren: 'Daftarkan pesantren', all: 'Mulai mendaftar' },
  goOn: 'Lanjutkan pendaftaran',
  eligibility: (n: number) => (n ? `Periksa dulu syaratnya (${n} pertanyaan)` : 'Periksa dulu syaratnya'),
  daysLeft: 'hari lagi',
  closes: (day: string, hour: string) => `Ditutup ${day}, ${hour}`,
  closed: 'Pendaftaran sudah ditutup.',
  opens: (day: string) => `Pendaftaran dibuka ${day}.`,
  noSeason: 'Belum ada pendaftaran yang diumumkan.',
  open: 'Yang sedang dibuka',
  openCount: (n: number) => `${n} pendaftaran sedang dibuka.`,
  requirements: 'Lihat syaratnya',
  journey: 'Perjalanan musim ini',
  journeyNote: 'Setiap perubahan tanggal ditulis beserta alasannya.',
  schedule: 'Jadwal lengkap',
  check: 'Periksa keaslian bukti',
  checkLabel: 'Nomor dan kode bukti',
  checkHint: (example?: string) =>
    ['Tertulis di dekat kode QR.', example && `Contoh: ${example}.`].filter(Boolean).join(' '),
  checkButton: 'Periksa',
  checkProblem: 'Ketik nomor, tanda hubung, lalu sepuluh huruf dan angka kodenya.',
}

const en: typeof id = {
  title: { pesantren: 'Your pesantren’s business deserves to grow', all: 'Your business deserves to grow' },
  description: {
    pesantren: 'OPOP chooses and trains pesantren in West Java and opens markets for them. Registering is free.',
    all: 'We choose and train businesses in West Java and open markets for them. Registering is free.',
  },
  greeting: 'Wilujeng sumping.',
  lead: {
    pesantren: 'OPOP chooses, trains, and opens markets for the businesses of pesantren in West Java.',
    all: 'We choose, train, and open markets for businesses in West Java.',
  },
  register: { pesantren: 'Register a pesantren', all: 'Begin to register' },
  goOn: 'Continue your registration',
  eligibility: n =>
    n ? `Check first whether you can (${n} ${n === 1 ? 'question' : 'questions'})` : 'Check first whether you can',
  daysLeft: 'days left',
  closes: (day, hour) => `Closes ${day} ${hour}`,
  closed: 'Registration has closed.',
  opens: day => `Registration opens on ${day}.`,
  noSeason: 'No registration is announced yet.',
  open: 'What is open now',
  openCount: n => `${n} registrations are open.`,
  requirements: 'See the requirements',
  journey: 'The season',
  journeyNote: 'Every move of a date is written down with its reason.',
  schedule: 'The whole timeline',
  check: 'Check a receipt',
  checkLabel: 'Number and code of the receipt',
  checkHint: example => ['They stand beside the QR code.', example && `Example: ${example}.`].filter(Boolean).join(' '),
  checkButton: 'Check',
  checkProblem: 'Type the number, a hyphen, then the ten letters and digits of the code.',
}

export const home = (lang: Lang) => (lang === 'en' ? en : id)
