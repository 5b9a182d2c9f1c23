import type { FormPage, Question } from '../../platform/form/content.ts'
import type { SeasonData } from '../programmes/index.ts'

// Calls of kinds that no shipped season has: without a window, for cooperatives, with a number that is needed, with a page
// that hangs on another.

type CallData = SeasonData['calls'][number]

const said = (words: string) => ({ id: words, en: words })

const agreed: Question = {
  code: 'agreed',
  type: 'yesno',
  format: 'mustAgree',
  meaning: 'consent.processing',
  label: said('Setuju'),
  options: [{ code: 'yes', label: said('Saya setuju.') }],
}
const name: Question = { code: 'name', type: 'text', format: 'name', meaning: 'applicant.name', label: said('Nama') }
const number: Question = {
  code: 'number',
  type: 'nib',
  meaning: 'applicant.number',
  label: said('NIB'),
  none: said('Belum ada'),
}

const contact: Question[] = [
  { code: 'person', type: 'text', format: 'name', meaning: 'person.name', label: said('Nama kontak') },
  { code: 'phone', type: 'phone', format: 'mobile', meaning: 'person.phone', sensitive: true, label: said('HP') },
  { code: 'village', type: 'region', meaning: 'applicant.place', label: said('Desa') },
]
const named = { of: 'applicant.name' as const, label: said('Nama') }

const page = (code: string, ...questions: Question[]): FormPage => ({ code, title: said(`Halaman ${code}`), questions })

function call(code: string, prefix: string, pages: FormPage[], more: Partial<CallData> = {}): CallData {
  return {
    code,
    stage: 'terbuka',
    name: said(`Panggilan ${code}`),
    summary: said(`Panggilan ${code}.`),
    applicants: ['person'],
    prefix,
    form: { sections: [{ code: 'semua', name: said('Semua'), pages: [...pages, page('setuju', ...contact, agreed)] }] },
    requirements: [],
    rules: { mostFiles: 2, eraseDraftsAfterMonths: 3, receipt: [named] },
    ...more,
  }
}

const options = [
  { code: 'yes', label: said('Punya') },
  { code: 'no', label: said('Tidak') },
]

const conditional = [
  page('tanya', name, { code: 'has_shop', type: 'one', label: said('Punya toko?'), options }),
  page('toko', {
    code: 'shop_name',
    type: 'text',
    label: said('Nama toko'),
    if: { question: 'has_shop', is: ['yes'] },
  }),
]

const bar = { mostFiles: 2, eraseDraftsAfterMonths: 3, numberIsBar: true, receipt: [named] }

/** Mitra never closes; the others close with April. */
export const toys: SeasonData = {
  programme: { code: 'mainan', name: said('Mainan'), summary: said('Mainan.') },
  year: 2019,
  name: said('Mainan 2019'),
  mode: 'rehearsal',
  rules: { source: said('aturan mainan'), referenceDate: '2019-04-01' },
  stages: [
    {
      code: 'terbuka',
      kind: 'registration',
      name: said('Pendaftaran'),
      summary: said('Pendaftaran.'),
      from: '2019-04-01',
      to: '2019-04-30',
      window: {
        changes: [
          {
            opens: '2019-04-01T00:00:00+07:00',
            closes: '2019-05-01T00:00:00+07:00',
            adopted: true,
            reason: said('Contoh.'),
            source: 'Contoh',
            at: '2019-03-01T00:00:00+07:00',
          },
        ],
      },
    },
    {
      code: 'selalu',
      kind: 'registration',
      name: said('Kemitraan'),
      summary: said('Kemitraan.'),
      text: said('Selalu'),
    },
  ],
  calls: [
    call('mitra', 'MTR', [page('mitra', name)], { stage: 'selalu', applicants: ['partner'] }),
    call('koperasi', 'KOP', [page('koperasi', name, number)], { applicants: ['cooperative'] }),
    call('bernomor', 'NOM', [page('bernomor', name, number)], { applicants: ['business'], rules: bar }),
    call('bersyarat', 'SYR', conditional),
  ],
  reasons: [],
  rubrics: [],
  quotas: [],
  prizes: [],
  promises: [],
}

const last = {
  person: 'Rina Marlina',
  phone: '0813-5555-6666',
  'village-regency': '3205',
  'village-kecamatan': '320501',
  village: '3205011001',
  agreed: 'yes',
}

/** Good answers to the pages of each toy call. */
export const toyPages: Record<string, Record<string, Record<string, string>>> = {
  mitra: { mitra: { name: 'Bank Sejahtera' }, setuju: last },
  koperasi: { koperasi: { name: 'Kopontren Maju', number: '9120001234567' }, setuju: last },
  bernomor: { bernomor: { name: 'Roti Asih', number: '9120009999999' }, setuju: last },
  bersyarat: {
    tanya: { name: 'Asep', has_shop: 'yes' },
    toko: { shop_name: 'Toko Berkah' },
    setuju: last,
  },
}

/** The form of a toy call. */
export function toyForm(code: string) {
  return toys.calls.find(one => one.code === code)!.form
}
