import type { RegionBook } from '../../src/modules/regions/index.ts'
import { chance, type Chance } from '../chance.ts'
import { products } from '../names.ts'
import { sampleNib, samplePhone } from '../numbers.ts'
import type { Paper } from '../papers.ts'
import type { Ending, Fields, Pages, Registrant } from '../played.ts'
import { e164, seed } from '../registrants.ts'
import type { Crowd } from './crowd.ts'
import { dateFields, drawPerson, villageFields, yesNo, type Person } from './person.ts'

/** Micro and small businesses, and persons with one that is not registered, who come for the sister programme. */
export function businessCrowd(book: RegionBook, size: number): Crowd {
  return {
    programme: 'umkm-juara',
    call: 'registration',
    from: Temporal.PlainDate.from('2019-04-01'),
    to: Temporal.PlainDate.from('2019-04-30'),
    first: 200_000,
    size,
    draw: serial => drawBusiness(book, serial),
  }
}

function drawBusiness(book: RegionBook, serial: number): Registrant {
  const drawn = chance(seed * 10_000 + serial)
  const owner = drawPerson(drawn, book, [1955, 1999])
  const phone = samplePhone(serial)
  const kind = drawn.happens(0.75) ? 'business' : 'person'
  const hasNib = drawn.happens(kind === 'business' ? 0.7 : 0.15)
  const ending = drawn.weigh<Ending>([
    ['submitted', 85],
    ['draft', 11],
    ['reopened', 2],
    ['withdrawn', 2],
  ])
  const pages = { ...ownerPages(drawn, owner, phone), ...businessPages(drawn, owner, hasNib), ...figurePages(drawn) }
  const pagesDone = ending === 'draft' ? drawn.whole(1, 12) : Object.keys(pages).length + 1
  return {
    ...{ serial, name: owner.name, phone: e164(phone), drawn },
    applicant: { kind, ending, pagesDone, pages, whyWithdrawn: 'Usaha sedang pindah tempat' },
    papers: () => (ending === 'draft' ? [] : papersOf(hasNib)),
    correction: { page: 'pekerja', fields: { workers: '30', workers_paid: '12' } },
  }
}

/** Card and one photo are needed to send. */
function papersOf(hasNib: boolean): Paper[] {
  return [
    { slot: 'owner_ktp', position: 1, kind: 'ktp' },
    { slot: 'product_photos', position: 1, kind: 'product' },
    ...(hasNib ? [{ slot: 'nib_document', position: 1, kind: 'paper' } as const] : []),
  ]
}

function ownerPages(drawn: Chance, { name, nik, born, female, place }: Person, phone: string): Pages {
  return {
    pemilik: {
      owner_full_name: name,
      owner_nik: nik,
      ...dateFields('owner_birth_date', born),
      owner_sex: female ? 'female' : 'male',
    },
    kontak: { owner_phone: phone, owner_email: '' },
    tempat: {
      ...villageFields(place),
      address: `Kp. ${place.villageName} RT 0${drawn.whole(1, 9)} RW 0${drawn.whole(1, 9)}`,
    },
    pernyataan: {
      ...{ truth: 'yes', consent_processing: 'yes' },
      ...{ consent_publish: yesNo(drawn, 0.95), consent_whatsapp: yesNo(drawn, 0.97) },
    },
  }
}

function businessPages(drawn: Chance, { name }: Person, hasNib: boolean): Pages {
  const field = drawn.weigh([
    ['food', 45],
    ['fashion', 15],
    ['crafts', 11],
    ['services', 9],
    ['trade', 9],
    ['agriculture', 6],
    ['livestock', 3],
    ['fisheries', 2],
  ])
  const product = drawn.pick(products[field]!)
  const year = drawn.whole(2006, 2018)
  return {
    usaha: { business_name: `${product.split(/[:,]/)[0]} ${name.split(' ')[0]}`, field },
    nib: nibFields(drawn, hasNib),
    'mulai-usaha': { 'started-month': String(drawn.whole(1, 12)), 'started-year': String(year) },
    produk: { products: `${product}. Dijual sejak ${year}.` },
    'izin-produk': {
      permits: drawn.happens(0.5) ? ['none'] : drawn.some(['pirt', 'halal', 'brand'], drawn.whole(1, 2)),
    },
  }
}

function nibFields(drawn: Chance, hasNib: boolean): Fields {
  if (!hasNib) return { nib: '', 'nib-none': 'yes' }
  const issued = Temporal.PlainDate.from({ year: 2018, month: drawn.whole(8, 12), day: drawn.whole(1, 28) })
  return { nib: sampleNib(drawn), ...dateFields('nib_date', issued) }
}

/** Some sell less than the season asks for: they may register, and the check says so. */
function figurePages(drawn: Chance): Pages {
  const workers = drawn.whole(1, 25)
  return {
    omzet: {
      turnover_year: String(drawn.whole(14, 160) * 5_000_000),
      assets: String(drawn.whole(4, 120) * 1_000_000),
    },
    pekerja: { workers: String(workers), workers_paid: String(drawn.whole(0, workers - 1)) },
    pasar: {
      channels: drawn.some(['own_shop', 'resellers', 'market', 'marketplace', 'social_media'], drawn.whole(1, 3)),
    },
    rencana: { problem: drawn.pick(problems), plan: drawn.pick(plans) },
  }
}

const problems = [
  'Pesanan banyak, tetapi modal bahan kurang.',
  'Kemasan belum menarik dan belum ada izin.',
  'Pembukuan masih tercampur dengan uang rumah tangga.',
]

const plans = [
  'Punya izin PIRT dan masuk dua toko oleh-oleh.',
  'Menambah satu mesin dan dua pekerja.',
  'Berjualan di lokapasar dan membuat katalog.',
]
