import type { Answers, Given } from './answer.ts'
import { questionsOf, type FormContent } from './content.ts'

/**
 * What a question asks, apart from how one form calls it: rules, columns and searches ask meanings, never codes. A form gives
 * each at most once. Names of the field, in groups.
 */
export const meanings = [
  'applicant.name',
  'applicant.legal_name',
  'applicant.number',
  'applicant.place',
  'applicant.address',
  'applicant.founded',
  'applicant.leader',
  'applicant.phone',
  'applicant.email',
  'applicant.website',
  'applicant.legal_form',
  'person.name',
  'person.nik',
  'person.birth_date',
  'person.sex',
  'person.education',
  'person.phone',
  'person.email',
  'business.name',
  'business.started',
  'business.field',
  'business.other_field',
  'business.turnover_month',
  'business.turnover_year',
  'business.assets',
  'business.workers',
  'permit.nib',
  'permit.nib_date',
  'account.bank',
  'account.branch',
  'account.number',
  'account.owner',
  'account.book',
  'tax.npwp',
  'consent.processing',
  'consent.publish',
  'consent.whatsapp',
  'consent.health',
] as const

export type Meaning = (typeof meanings)[number]

/** What submissions are found and compared by, kept beside each of them as a value of its own. */
export const comparedMeanings = [
  'person.nik',
  'person.name',
  'person.phone',
  'account.number',
  'applicant.number',
  'permit.nib',
] as const satisfies readonly Meaning[]

export type Compared = (typeof comparedMeanings)[number]

/** Answers by what they mean, as far as the form asks for it. */
export type Said = { [meaning in Meaning]?: Given | null }

const known = new WeakMap<FormContent, ReadonlyMap<Meaning, string>>()

/** The codes of the questions that have a meaning. Asked with every page that is saved, so it is kept with the content. */
export function codesOf(content: FormContent): ReadonlyMap<Meaning, string> {
  const kept = known.get(content)
  if (kept) return kept
  const codes = new Map(
    questionsOf(content).flatMap(({ code, meaning }) => (meaning ? [[meaning, code] as const] : [])),
  )
  known.set(content, codes)
  return codes
}

/** The code of the question that asks something; undefined when the form does not ask it. */
export function codeOf(content: FormContent, meaning: Meaning): string | undefined {
  return codesOf(content).get(meaning)
}

/** What answers say, apart from how the form calls its questions. */
export function byMeaning(content: FormContent, answers: Answers): Said {
  const said: Said = {}
  for (const [meaning, code] of codesOf(content)) said[meaning] = answers[code]
  return said
}
