import { formatDate, type Lang } from '../../../design/index.ts'
import type { Localised } from '../../../platform/form/content.ts'
import type { Meaning } from '../../../platform/form/meanings.ts'
import { timeSaid } from '../../../platform/text/numbers-said.ts'
import type { CallFacts } from '../rules/call-facts.ts'
import { listed } from './call-names.ts'
import type { Asked } from './questions.ts'

type Dates = Partial<Record<Meaning, string>>
/** A question with its answer, where the call has a rule for it. */
type Said = (facts: CallFacts) => Asked | false | undefined
type Name = 'number' | 'category' | 'person' | 'account' | 'pages' | 'papers'

const datesId: Dates = {
  'business.started': 'mulai usaha',
  'permit.nib_date': 'tanggal NIB',
  'applicant.founded': 'tahun berdiri',
}
const datesEn: Dates = {
  'business.started': 'the start of the business',
  'permit.nib_date': 'the date of the NIB',
  'applicant.founded': 'the founding year',
}

// Looked up by name in lists below, so no sentence is read as a property.
const indonesian: Record<Name, Said> = {
  number: ({ number }) =>
    number && [
      `Kami belum punya ${number.name.id}. Bolehkah mendaftar?`,
      number.bars
        ? 'Belum. Nomor itu diperlukan untuk mengirim. Uruslah sekarang, dan mulailah mengisi.'
        : 'Boleh. Nomor itu diperlukan saat pemeriksaan berkas. Mulailah mengurusnya sekarang.',
    ],
  category: ({ category, referenceDate }) =>
    category && [
      'Apa beda start-up dan scale-up?',
      [
        `Start-up: usaha berumur paling lama ${timeSaid(category.startUpMonths, 'id')}. Scale-up: lebih dari itu.`,
        `Umur dihitung ${from(category.of, datesId, 'dari yang paling dahulu antara', 'dari', 'id')}, sampai ${formatDate(referenceDate, 'id')}.`,
      ].join(' '),
    ],
  person: ({ call, age, education, referenceDate }) =>
    (age ?? education) && [
      personsOnly(call) ? 'Siapa yang boleh mendaftar?' : 'Siapa yang boleh menjadi perwakilan?',
      [
        `${personsOnly(call) ? 'Siapa saja' : 'Satu orang'} ${[age && `berusia ${age.least}–${age.most} tahun`, education && `berpendidikan sedikitnya ${education.id}`].filter(Boolean).join(', ')}.`,
        age && `Usia dihitung pada ${formatDate(referenceDate, 'id')}.`,
        !personsOnly(call) && 'Perwakilan tidak dapat diganti setelah berkasnya diperiksa.',
      ]
        .filter(Boolean)
        .join(' '),
    ],
  account: ({ banks, ofInstitution }) =>
    banks.length > 0 && [
      'Rekening apa yang harus dipakai?',
      ofInstitution
        ? `Rekening ${named(banks, 'id')} atas nama lembaga. Rekening pribadi tidak dapat menerima bantuan.`
        : `Rekening ${named(banks, 'id')} atas nama usaha atau pemiliknya.`,
    ],
  pages: ({ pages }) => [
    'Berapa lama mengisinya?',
    `Ada ${pages} halaman pendek. Anda boleh berhenti kapan saja dan meneruskan dari HP lain.`,
  ],
  papers: ({ call, needed, moreFiles }) =>
    needed.length > 0 && [
      'Berkas apa yang wajib sebelum mengirim?',
      `Wajib: ${named(needed, 'id', 'and')}.${moreFiles ? ` Berkas lain boleh menyusul${call.window ? ' sampai pendaftaran ditutup' : ''}.` : ''}`,
    ],
}

const english: Record<Name, Said> = {
  number: ({ number }) =>
    number && [
      `We have no ${number.name.en}. May we register?`,
      number.bars
        ? 'Not yet. The number is needed to submit. Apply for it now, and begin to fill in.'
        : 'Yes. The number is needed for the document check. Apply for it now.',
    ],
  category: ({ category, referenceDate }) =>
    category && [
      'What are start-up and scale-up?',
      [
        `Start-up: a business of at most ${timeSaid(category.startUpMonths, 'en')}. Scale-up: an older one.`,
        `It counts ${from(category.of, datesEn, 'from the earliest of', 'from', 'en')}, up to ${formatDate(referenceDate, 'en')}.`,
      ].join(' '),
    ],
  person: ({ call, age, education, referenceDate }) =>
    (age ?? education) && [
      personsOnly(call) ? 'Who may register?' : 'Who may be the representative?',
      [
        `${personsOnly(call) ? 'Anybody' : 'One person'} ${[age && `aged ${age.least}–${age.most}`, education && `with at least this education: ${education.en}`].filter(Boolean).join(', ')}.`,
        age && `The age counts on ${formatDate(referenceDate, 'en')}.`,
        !personsOnly(call) && 'The representative cannot be replaced once the papers are checked.',
      ]
        .filter(Boolean)
        .join(' '),
    ],
  account: ({ banks, ofInstitution }) =>
    banks.length > 0 && [
      'Which account is needed?',
      ofInstitution
        ? `An account at ${named(banks, 'en')} in the name of the institution. A personal account cannot receive aid.`
        : `An account at ${named(banks, 'en')} in the name of the business or its owner.`,
    ],
  pages: ({ pages }) => [
    'How long does it take?',
    `There ${pages === 1 ? 'is 1 short page' : `are ${pages} short pages`}. You may stop at any time and go on from another phone.`,
  ],
  papers: ({ call, needed, moreFiles }) =>
    needed.length > 0 && [
      'Which documents are needed to submit?',
      `Needed: ${named(needed, 'en', 'and')}.${moreFiles ? ` Others may follow${call.window ? ' until registration closes' : ''}.` : ''}`,
    ],
}

/** The questions that a call's own rules answer: before registering and while filling in. */
export function callQuestions(facts: CallFacts, lang: Lang): { before: Asked[]; filling: Asked[] } {
  const said = lang === 'en' ? english : indonesian
  const told = (names: Name[]) => names.flatMap(name => orNothing(said[name](facts)))
  return { before: told(['number', 'category', 'person', 'account']), filling: told(['pages', 'papers']) }
}

/** Whether whoever registers does so for himself or herself: nobody represents anybody. */
const personsOnly = ({ applicants }: CallFacts['call']) => applicants.every(kind => kind === 'person')

const orNothing = (asked: Asked | false | undefined): Asked[] => (asked ? [asked] : [])

/** "BJB atau BJB Syariah". */
function named(names: Localised[], lang: Lang, and: 'and' | 'or' = 'or'): string {
  return listed(
    names.map(name => name[lang]),
    lang,
    and,
  )
}

/** What the age of a business counts from: one date, or the earliest of several. */
function from(of: Meaning[], names: Dates, several: string, one: string, lang: Lang): string {
  const told = listed(
    of.map(meaning => names[meaning] ?? meaning),
    lang,
  )
  return `${of.length > 1 ? several : one} ${told}`
}
