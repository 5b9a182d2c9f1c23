import { Section, type Lang } from '../../design/index.ts'
import type { Answers } from '../form/answer.ts'
import type { FormContent, Question, TypeName } from '../form/content.ts'
import { slotsOf } from '../form/slots.ts'
import { PayabilityFacts, PaymentSection } from './pages/payability.tsx'
import { RequirementVerdicts } from './pages/verdicts.tsx'
import { findingsOf } from './rules/findings.ts'
import type { JudgedForm } from './rules/judged-form.ts'
import { payabilityOf } from './rules/payability.ts'
import type { Check, Requirement } from './rules/requirement.ts'
import { words } from './words.ts'

const ask = (code: string, type: TypeName, id: string, en: string, more: Partial<Question> = {}): Question => ({
  ...{ code, type, label: { id, en } },
  ...more,
})
const banks = [
  { code: 'garden_bank', label: { id: 'Bank Kebun', en: 'Garden Bank' } },
  { code: 'sea_bank', label: { id: 'Bank Laut', en: 'Sea Bank' } },
]
const sexes = [
  { code: 'female', label: { id: 'Perempuan', en: 'Female' } },
  { code: 'male', label: { id: 'Laki-laki', en: 'Male' } },
]
const questions: Question[] = [
  ask('toy_name', 'text', 'Nama pekebun', 'Name of the gardener', { meaning: 'person.name' }),
  ask('toy_nik', 'nik', 'NIK', 'NIK', { meaning: 'person.nik', sensitive: true }),
  ask('toy_born', 'date', 'Tanggal lahir', 'Date of birth', { meaning: 'person.birth_date' }),
  ask('toy_sex', 'one', 'Jenis kelamin', 'Sex', { meaning: 'person.sex', options: sexes }),
  ask('toy_village', 'region', 'Desa kebun', 'Village of the garden', { meaning: 'applicant.place' }),
  ask('toy_harvest', 'money', 'Hasil setahun', 'Harvest of a year', { meaning: 'business.turnover_year' }),
  ask('toy_bank', 'one', 'Bank', 'Bank', { meaning: 'account.bank', options: banks }),
  ask('toy_account', 'account', 'Nomor rekening', 'Account number', { meaning: 'account.number', sensitive: true }),
  ask('toy_holder', 'text', 'Pemilik rekening', 'Owner of the account', { meaning: 'account.owner' }),
  ask('toy_npwp', 'npwp', 'NPWP', 'NPWP', { meaning: 'tax.npwp', sensitive: true }),
]
const photo = ask('toy_photo', 'file', 'Foto kebun', 'Photo of the garden', { accepts: ['photo'] })
const title = { id: 'Kebun', en: 'Garden' }
const pages = [
  { code: 'kebun', title, questions },
  { code: 'foto', title, questions: [photo] },
]
const content: FormContent = { sections: [{ code: 'kebun', name: title, pages }] }

const must = (n: number, id: string, en: string, checks: Check[], more: Partial<Requirement> = {}): Requirement => ({
  ...{ code: `K${n}`, name: { id, en }, summary: { id, en }, fields: [], documents: [], checks },
  ...more,
})

/** A garden whose harvest is paid to its gardener. */
export const toyForm: JudgedForm = {
  content,
  slots: slotsOf(content),
  requirements: [
    must(1, 'Pekebun dewasa', 'The gardener is an adult', [
      { check: 'age', of: 'person.birth_date', least: 17, most: 99 },
    ]),
    must(2, 'Identitas sesuai', 'Identity agrees', [{ check: 'nik-agrees' }], { fields: ['toy_name', 'toy_nik'] }),
    must(3, 'Kebun di pulau ini', 'The garden lies on this island', [
      { check: 'in-region', of: 'applicant.place', region: '11' },
    ]),
    must(4, 'Ada foto kebun', 'There is a photo of the garden', [], { documents: ['toy_photo'] }),
    must(5, 'Hasil cukup', 'The harvest is enough', [
      { check: 'amount-at-least', of: 'business.turnover_year', least: 700_000 },
    ]),
    must(6, 'Rekening dapat dibayar', 'The account can be paid', [{ check: 'payable', part: 'account' }]),
    must(7, 'Ada NPWP', 'There is an NPWP', [{ check: 'payable', part: 'tax' }], { fields: ['toy_npwp'] }),
  ],
  rules: {
    referenceDate: '2000-01-01',
    payability: { banks: ['garden_bank'], owners: ['person.name'], persons: [] },
  },
}

/** Nothing is wrong with these: the account and the NPWP are the gardener's own. */
export const toyAnswers = {
  toy_name: { value: 'Siti Rahmawati' },
  toy_nik: { value: '1100004101700000' },
  toy_born: { value: '1970-01-01' },
  toy_sex: { value: 'female' },
  toy_village: { value: '1101011001' },
  toy_harvest: { value: 700_000 },
  toy_bank: { value: 'garden_bank' },
  toy_account: { value: '0012345678901' },
  toy_holder: { value: 'SITI RAHMAWATI' },
  toy_npwp: { value: '1100004101700000' },
} satisfies Answers

const odd: Answers = {
  ...toyAnswers,
  toy_sex: { value: 'male' },
  toy_village: { value: '2201011001' },
  toy_harvest: { value: 300_000 },
  toy_bank: { value: 'sea_bank' },
  toy_npwp: { value: null, none: true },
}

/** What is seen of a toy form: for those who check, and for whoever answered it. */
export function ToyJudgement({ lang }: { lang: Lang }) {
  const w = words(lang).toy
  const documents = new Set<string>()
  const payability = payabilityOf(odd, toyForm, documents)!
  const findings = findingsOf(odd, toyForm, { documents, tookPart: false, payability })
  const shown = { lang, form: toyForm, payability }
  return (
    <>
      <Section title={w.staff}>
        <RequirementVerdicts {...{ lang, form: toyForm, findings }} regionName={() => w.island} />
        <PayabilityFacts {...shown} />
      </Section>
      <Section title={w.applicant}>
        <PaymentSection {...shown} />
      </Section>
    </>
  )
}
