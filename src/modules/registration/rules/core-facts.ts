import { textOf, type Answers } from '../../../platform/form/answer.ts'
import { byMeaning, codeOf, type Said } from '../../../platform/form/meaning.ts'
import type { Meaning } from '../../../platform/form/meanings.ts'
import { categoryOf, type Category } from '../../../platform/requirement/index.ts'
import type { SeasonForm } from '../../programmes/index.ts'

/** What lists and scopes ask for, as typed columns beside the answers. */
export interface CoreFacts {
  name: string | null
  regency: string | null
  kecamatan: string | null
  village: string | null
  category: Category | null
  field: string | null
}

type Form = Pick<SeasonForm, 'content' | 'rules'>

/** The facts that all answers together tell. A village's code carries those of its kecamatan and regency. */
export function coreFacts(answers: Answers, { content, rules }: Form): CoreFacts {
  const said = byMeaning(content, answers)
  const village = textOf(said, 'applicant.place') ?? null
  return {
    // A page may tell the person's name alone: what the applicant is called stays.
    name: codeOf(content, 'applicant.name') ? (textOf(said, 'applicant.name') ?? null) : (nameSaid(said) ?? null),
    regency: village && village.slice(0, 4),
    kecamatan: village && village.slice(0, 6),
    village,
    category: categoryOf(said, rules) ?? null,
    field: textOf(said, 'business.field') ?? null,
  }
}

/** What the applicant is called: an organisation by its name, a person by his or her own. */
export function nameSaid(said: Said): string | undefined {
  return textOf(said, 'applicant.name') ?? textOf(said, 'person.name')
}

const facts: Meaning[] = ['applicant.name', 'person.name', 'applicant.place', 'business.field']

/** The codes of the questions whose answers are such facts: saving them updates the columns too. */
export function factQuestions({ content, rules }: Form): (string | undefined)[] {
  return [...facts, ...(rules.category?.of ?? [])].map(meaning => codeOf(content, meaning))
}
