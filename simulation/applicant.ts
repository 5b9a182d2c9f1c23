import type { Chance } from './chance.ts'
import { core, leaderName, pesantrenName, personName, products } from './names.ts'
import { sampleAccount, sampleNib, sampleNik, sampleNpwp } from './numbers.ts'
import type { Ending, Pages, Played } from './played.ts'

/** One village of the spread, with its codes and names. */
export interface SamplePlace {
  regency: string
  kecamatan: string
  village: string
  villageName: string
}

/** What is wrong with a registration, as it was in reality: half of the document checks of 2019 to 2021 found something. */
export type Mistake =
  | 'private-account'
  | 'bank-other'
  | 'npwp-digit'
  | 'no-nspp'
  | 'no-nib'
  | 'no-npwp'
  | 'papers-missing'
  | 'too-old'
  | 'red-answer'

const mistakeRates: readonly (readonly [Mistake, number])[] = [
  ['private-account', 0.16],
  ['bank-other', 0.07],
  ['npwp-digit', 0.06],
  ['no-nspp', 0.1],
  ['no-nib', 0.22],
  ['no-npwp', 0.12],
  ['papers-missing', 0.35],
  ['too-old', 0.03],
  ['red-answer', 0.02],
]

/** Somebody who registers a pesantren. */
export interface Applicant extends Played {
  name: string
  nspp?: string
  address: string
  place: SamplePlace
  rep: { name: string; female: boolean; phone: string }
  mistakes: ReadonlySet<Mistake>
}

export interface Drawn {
  chance: Chance
  place: SamplePlace
  nspp: string
  phone: string
  /** As it stands in the registry; drawn when missing. */
  name?: string
  /** Name of the representative; drawn when missing. */
  repName?: string
}

/** Draws an applicant; everything follows from chance. */
export function drawApplicant({ chance, place, nspp, phone, name = pesantrenName(chance), repName }: Drawn): Applicant {
  const mistakes = new Set(mistakeRates.filter(([, rate]) => chance.happens(rate)).map(([mistake]) => mistake))
  const female = chance.happens(0.45)
  const rep = { name: repName ?? personName(chance, female), female, phone }
  const address = `Kp. ${chance.pick(hamlets)} RT ${two(chance, 9)} RW ${two(chance, 12)} Ds. ${place.villageName}`
  const ending = endingOf(chance, mistakes)
  const known = { nspp: mistakes.has('no-nspp') ? undefined : nspp, name, address, place, rep, mistakes, ending }
  return {
    kind: 'pesantren',
    ...known,
    pagesDone: ending === 'draft' ? chance.whole(2, 24) : 31,
    pages: pagesOf(chance, known),
    whyWithdrawn: 'Pesantren belum siap tahun ini',
  }
}

const hamlets = [
  'Babakan',
  'Sukamaju',
  'Cikondang',
  'Sindangsari',
  'Pasirhuni',
  'Cibodas',
  'Lebak',
  'Nanggerang',
  'Cijambe',
]

/** A red answer keeps a form from being submitted, so whoever has one stays a draft. */
function endingOf(chance: Chance, mistakes: ReadonlySet<Mistake>): Ending {
  if (mistakes.has('red-answer')) return 'draft'
  return chance.weigh<Ending>([
    ['submitted', 88],
    ['draft', 9],
    ['reopened', 2],
    ['withdrawn', 1],
  ])
}

type Known = Omit<Applicant, 'kind' | 'pages' | 'pagesDone' | 'whyWithdrawn'>

function pagesOf(chance: Chance, known: Known): Pages {
  const foundation = `Yayasan ${core(known.name)}`
  const leader = leaderName(chance)
  return {
    cari: known.nspp ? { nspp: known.nspp } : { nspp: '', 'nspp-none': 'yes' },
    ...pesantrenPages(chance, known, foundation, leader),
    ...representativePages(chance, known),
    ...businessPages(chance, known),
    ...potentialPages(chance),
    ...moneyPages(chance, known, foundation, leader),
    pernyataan: {
      truth: 'yes',
      consent_processing: 'yes',
      consent_publish: yesNo(chance, 0.93),
      consent_whatsapp: yesNo(chance, 0.96),
      consent_health: yesNo(chance, 0.85),
    },
  }
}

function pesantrenPages(chance: Chance, { name, address, place }: Known, foundation: string, leader: string): Pages {
  return {
    identitas: { name, foundation_name: foundation, founded: String(chance.whole(1948, 2017)) },
    alamat: {
      'village-regency': place.regency,
      'village-kecamatan': place.kecamatan,
      village: place.village,
      address,
    },
    kontak: { leader_name: leader, pesantren_phone: `02${chance.whole(51, 66)}${chance.whole(200_000, 799_999)}` },
    santri: {
      santri_boarding: String(chance.whole(15, 900)),
      santri_day: String(chance.whole(0, 500)),
      teachers: String(chance.whole(3, 60)),
    },
  }
}

function representativePages(chance: Chance, { rep, place, mistakes }: Known): Pages {
  const year = mistakes.has('too-old') ? chance.whole(1950, 1962) : chance.whole(1966, 2000)
  const born = Temporal.PlainDate.from({ year, month: chance.whole(1, 12), day: chance.whole(1, 28) })
  const nik = sampleNik(place.kecamatan, born, rep.female)
  return {
    perwakilan: {
      rep_name: rep.name,
      rep_nik: mistakes.has('red-answer') ? nik.slice(0, 15) : nik,
      'rep_birth_date-day': String(born.day),
      'rep_birth_date-month': String(born.month),
      'rep_birth_date-year': String(born.year),
      rep_sex: rep.female ? 'female' : 'male',
    },
    jabatan: {
      rep_position: chance.weigh([
        ['teacher', 4],
        ['board', 3],
        ['leader', 2],
        ['alumnus', 1],
        ['santri', 1],
      ]),
      rep_education: chance.weigh([
        ['sma', 5],
        ['d3', 1],
        ['s1', 4],
        ['s2', 1],
      ]),
    },
    'kontak-perwakilan': { rep_phone: rep.phone },
  }
}

function businessPages(chance: Chance, { name, mistakes }: Known): Pages {
  const field = chance.weigh([
    ['food', 34],
    ['agriculture', 18],
    ['livestock', 12],
    ['trade', 11],
    ['fashion', 8],
    ['fisheries', 6],
    ['crafts', 5],
    ['services', 4],
    ['other', 2],
  ])
  const product = chance.pick(products[field]!)
  const started = Temporal.PlainYearMonth.from({
    year: chance.weigh([
      [2018, 5],
      [chance.whole(2005, 2017), 5],
    ]),
    month: chance.whole(1, 12),
  })
  const workers = chance.whole(2, 40)
  const month = chance.whole(2, 90) * 500_000
  return {
    usaha: {
      unit_name: `${product.split(/[:,]/)[0]} ${core(name)}`.slice(0, 120),
      field,
      ...(field === 'other' ? { field_other: product } : {}),
    },
    'mulai-usaha': {
      'unit_started-month': String(started.month),
      'unit_started-year': String(started.year),
      ...(mistakes.has('no-nib')
        ? { nib: '', 'nib-none': 'yes' }
        : {
            nib: sampleNib(chance),
            'nib_date-day': String(chance.whole(1, 28)),
            'nib_date-month': String(chance.whole(8, 12)),
            'nib_date-year': '2018',
          }),
    },
    produk: { products: `${product}. Dijual sejak ${started.year}.` },
    kapasitas: {
      capacity_month: String(chance.whole(20, 4000)),
      capacity_unit: chance.pick(['kg', 'bungkus', 'buah', 'liter', 'ekor']),
    },
    pekerja: { workers: String(workers), workers_santri: String(chance.whole(0, workers)) },
    omzet: {
      turnover_month: String(month),
      turnover_year: String(month * chance.whole(8, 13)),
      assets: String(chance.whole(5, 400) * 1_000_000),
    },
    pasar: {
      channels: chance.some(
        ['own_shop', 'resellers', 'modern_market', 'marketplace', 'social_media'],
        chance.whole(1, 3),
      ),
      regular_buyers: String(chance.whole(0, 60)),
    },
    izin: { permits: chance.happens(0.4) ? ['none'] : chance.some(['pirt', 'halal', 'brand'], chance.whole(1, 2)) },
    'badan-usaha': {
      legal_form: chance.pick(['kopontren', 'bum', 'foundation', 'personal', 'none']),
      books_apart: yesNo(chance, 0.55),
    },
  }
}

function potentialPages(chance: Chance): Pages {
  return {
    lahan: {
      land_m2: String(chance.whole(1, 200) * 50),
      skills: chance.some(['cooking', 'farming', 'livestock', 'sewing', 'digital', 'books'], chance.whole(1, 3)),
    },
    bahan: {
      raw_materials: chance.pick([
        'Singkong dan pisang dari warga',
        'Pakan dari pasar kecamatan',
        'Kain dari Tanah Abang',
      ]),
      market_nearby: 'Pasar kecamatan, tiga hari seminggu.',
    },
    kemandirian: { cost_share: String(chance.whole(0, 70)) },
    pelatihan: {
      training_needs: chance.some(
        ['production', 'packaging', 'marketing', 'books', 'permits', 'export'],
        chance.whole(1, 3),
      ),
    },
    kabar: {
      heard_from: chance.some(
        ['kecamatan', 'ministry', 'association', 'tv_radio', 'social_media', 'pesantren', 'letter'],
        chance.whole(1, 2),
      ),
    },
  }
}

function moneyPages(chance: Chance, { mistakes, place }: Known, foundation: string, leader: string): Pages {
  const npwp = sampleNpwp(chance)
  const wrong = npwp.slice(0, 8) + String((Number(npwp[8]) + 3) % 10) + npwp.slice(9)
  const owner = mistakes.has('private-account') ? leader : chance.happens(0.5) ? foundation.toUpperCase() : foundation
  return {
    bank: { bank: mistakes.has('bank-other') ? 'other' : chance.pick(['bjb', 'bjb', 'bjb_syariah']) },
    rekening: {
      account_number: sampleAccount(chance),
      account_owner: owner,
      branch: `KCP ${place.villageName}`,
    },
    npwp: mistakes.has('no-npwp')
      ? { npwp: '', 'npwp-none': 'yes', npwp_name: '' }
      : { npwp: mistakes.has('npwp-digit') ? wrong : npwp, npwp_name: foundation },
  }
}

function yesNo(chance: Chance, yes: number): string {
  return chance.happens(yes) ? 'yes' : 'no'
}

function two(chance: Chance, most: number): string {
  return String(chance.whole(1, most)).padStart(2, '0')
}
