import type { RegionBook } from '../../src/modules/regions/index.ts'
import { chance, type Chance } from '../chance.ts'
import { samplePhone } from '../numbers.ts'
import type { Paper } from '../papers.ts'
import type { Ending, Pages, Registrant } from '../played.ts'
import { e164, seed } from '../registrants.ts'
import { recordedPerRegency } from '../shape.ts'
import type { Crowd } from './crowd.ts'
import { dateFields, drawPerson, villageFields, yesNo, type Person } from './person.ts'

/** Persons who apply to be mentors of pesantren. */
export function mentorCrowd(book: RegionBook, size: number): Crowd {
  return {
    programme: 'opop',
    call: 'mentors',
    from: Temporal.PlainDate.from('2019-04-01'),
    to: Temporal.PlainDate.from('2019-04-10'),
    first: 100_000,
    size,
    draw: serial => drawMentor(book, serial),
  }
}

function drawMentor(book: RegionBook, serial: number): Registrant {
  const drawn = chance(seed * 10_000 + serial)
  const person = drawPerson(drawn, book, [1960, 1996])
  const phone = samplePhone(serial)
  const ending = drawn.weigh<Ending>([
    ['submitted', 86],
    ['draft', 9],
    ['reopened', 3],
    ['withdrawn', 2],
  ])
  const pages = pagesOf(drawn, person, phone, serial)
  const pagesDone = ending === 'draft' ? drawn.whole(1, 10) : Object.keys(pages).length + 2
  return {
    ...{ serial, name: person.name, phone: e164(phone), drawn },
    applicant: { kind: 'person', ending, pagesDone, pages, whyWithdrawn: 'Sudah terikat pekerjaan lain' },
    papers: () => (ending === 'draft' ? [] : papers),
    correction: { page: 'dampingan', fields: { most_mentees: '12' } },
  }
}

/** All four are needed to send. */
const papers: Paper[] = [
  { slot: 'ktp', position: 1, kind: 'ktp' },
  { slot: 'photo', position: 1, kind: 'face' },
  { slot: 'cv', position: 1, kind: 'cv' },
  { slot: 'diploma', position: 1, kind: 'paper' },
]

function pagesOf(drawn: Chance, person: Person, phone: string, serial: number): Pages {
  return {
    ...personPages(drawn, person, phone, serial),
    ...experiencePages(drawn),
    ...readinessPages(drawn, person),
    pernyataan: { statement: 'yes', consent_processing: 'yes', consent_whatsapp: yesNo(drawn, 0.97) },
  }
}

function personPages(drawn: Chance, { name, nik, born, female, place }: Person, phone: string, serial: number): Pages {
  return {
    identitas: { name, nik, ...dateFields('birth_date', born), sex: female ? 'female' : 'male' },
    'tempat-tinggal': villageFields(place),
    kontak: { phone, email: `pelamar-${serial}@contoh.id` },
    pendidikan: {
      education: drawn.weigh([
        ['sma', 2],
        ['d3', 2],
        ['s1', 7],
        ['s2', 2],
      ]),
      occupation: drawn.pick(occupations),
    },
  }
}

const occupations = [
  'Pemilik usaha keripik',
  'Pemilik usaha konveksi',
  'Peternak domba',
  'Pengurus koperasi',
  'Dosen kewirausahaan',
  'Guru SMK',
  'Penyuluh pertanian',
  'Pensiunan bank',
  'Konsultan usaha kecil',
]

function experiencePages(drawn: Chance): Pages {
  const mentored = drawn.happens(0.3)
  return {
    pengalaman: {
      years_business: String(drawn.whole(0, 18)),
      years_mentoring: String(mentored ? drawn.whole(1, 9) : 0),
    },
    bidang: {
      fields: drawn.some(
        ['services', 'fashion', 'agriculture', 'food', 'crafts', 'livestock', 'trade', 'fisheries'],
        drawn.whole(1, 4),
      ),
      languages: drawn.some(['sundanese', 'javanese', 'arabic', 'english'], drawn.whole(0, 2)).concat('indonesian'),
    },
    riwayat: {
      mentor_before: mentored ? String(drawn.whole(2016, 2018)) : '',
      certificates: drawn.happens(0.25) ? 'Pendamping UMKM, BNSP, 2017' : '',
    },
  }
}

function readinessPages(drawn: Chance, { place }: Person): Pages {
  const others = drawn.some(
    recordedPerRegency.map(([code]) => code),
    drawn.whole(0, 5),
  )
  return {
    perjalanan: {
      transport: drawn.weigh([
        ['motorcycle', 7],
        ['car', 3],
        ['public', 1],
      ]),
      regencies: [...new Set([place.regency, ...others])],
    },
    dampingan: { most_mentees: String(drawn.whole(8, 11)) },
    motivasi: { motivation: drawn.pick(motivations) },
    'bulan-pertama': { first_month: drawn.pick(firstMonths) },
  }
}

const motivations = [
  'Saya alumni pesantren dan ingin usaha pesantren dikelola dengan rapi.',
  'Saya sudah menjalankan usaha sendiri dan ingin berbagi pengalaman.',
  'Santri perlu belajar berusaha sejak dini. Saya ingin menemani mereka.',
]

const firstMonths = [
  'Melihat tempat produksi, mencatat bahan dan alur kerja, lalu menyiapkan berkas PIRT bersama pengelola.',
  'Mendaftarkan NIB, mengikuti penyuluhan keamanan pangan, dan memperbaiki label kemasan.',
  'Mengajak pengelola ke dinas kesehatan dan menyusun daftar yang masih kurang.',
]
