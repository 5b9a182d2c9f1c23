import { isWrong, textOf, valueOf, type Answers } from '../../../platform/form/answer.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { ageOn } from './age.ts'
import { payabilityOf, type PayabilityCode } from './payability.ts'
import { nikWarning } from './warnings.ts'

/** What the system itself can see of one requirement. A person decides; this only points. */
export interface Finding {
  requirement: string
  /** `fine`: nothing seen. `look`: somebody should look. */
  verdict: 'fine' | 'missing' | 'look' | 'wrong'
  notes: FindingNote[]
}

/** A note: a code with what it is about. `field` and `document` name what is missing. */
export interface FindingNote {
  code:
    | 'field-missing'
    | 'document-missing'
    | 'outside-province'
    | 'not-in-registry'
    | 'took-part'
    | 'age-outside'
    | 'nik-differs'
    | 'education-low'
    | PayabilityCode
  about?: string
}

export interface FindingFacts {
  documents: ReadonlySet<string>
  /** Whether the registry knows the NSPP that was given; undefined when none was. */
  registryKnows?: boolean
  tookPart: boolean
}

/** What can be seen automatically, requirement by requirement. */
export function findingsOf(answers: Answers, form: SeasonForm, facts: FindingFacts): Finding[] {
  return form.requirements.map(requirement => {
    const missing: FindingNote[] = [
      ...requirement.fields
        .filter(field => isMissing(answers, field, form))
        .map(about => ({ code: 'field-missing' as const, about })),
      ...requirement.documents
        .filter(slot => !facts.documents.has(slot))
        .map(about => ({ code: 'document-missing' as const, about })),
    ]
    const wrong = (seen[requirement.code]?.(answers, form, facts) ?? []).filter(note => !note.code.endsWith('-missing'))
    return { requirement: requirement.code, verdict: verdictOf(missing, wrong), notes: [...missing, ...wrong] }
  })
}

/** "belum ada" and no answer are both missing; a question that is not asked (null) is not. */
function isMissing(answers: Answers, field: string, form: SeasonForm): boolean {
  const given = answers[field]
  if (given === null) return false
  if (given === undefined || isWrong(given)) return true
  return valueOf(answers, field) === undefined && isNeeded(form, field)
}

function isNeeded({ content }: SeasonForm, field: string): boolean {
  const questions = content.sections.flatMap(section => section.pages.flatMap(page => page.questions))
  return questions.some(question => question.code === field && !question.optional)
}

const toLook = new Set<FindingNote['code']>(['not-in-registry', 'nik-differs', 'npwp-check-digit', 'owner-differs'])

function verdictOf(missing: FindingNote[], wrong: FindingNote[]): Finding['verdict'] {
  if (wrong.some(note => !toLook.has(note.code))) return 'wrong'
  if (missing.length) return 'missing'
  return wrong.length ? 'look' : 'fine'
}

type Seen = (answers: Answers, form: SeasonForm, facts: FindingFacts) => FindingNote[]

const seen: Record<string, Seen> = {
  R1: answers => {
    const village = textOf(answers, 'village')
    return village && !village.startsWith('32') ? [{ code: 'outside-province' }] : []
  },
  R2: (_answers, _form, { registryKnows }) => (registryKnows === false ? [{ code: 'not-in-registry' }] : []),
  R3: (_answers, _form, { tookPart }) => (tookPart ? [{ code: 'took-part' }] : []),
  R7: (answers, { rules }) => {
    const birth = textOf(answers, 'rep_birth_date')
    const age = birth === undefined ? undefined : ageOn(birth, rules.referenceDate)
    const outside = age !== undefined && (age < rules.age.least || age > rules.age.most)
    const notes: FindingNote[] = outside ? [{ code: 'age-outside', about: String(age) }] : []
    return nikWarning(answers) ? [...notes, { code: 'nik-differs' }] : notes
  },
  R8: answers => (textOf(answers, 'rep_education') === 'below_sma' ? [{ code: 'education-low' }] : []),
  R11: (answers, form, facts) => payabilityNotes(answers, form, facts, code => code.startsWith('npwp')),
  R12: (answers, form, facts) => payabilityNotes(answers, form, facts, code => !code.startsWith('npwp')),
}

function payabilityNotes(
  answers: Answers,
  form: SeasonForm,
  facts: FindingFacts,
  which: (code: PayabilityCode) => boolean,
): FindingNote[] {
  const { items } = payabilityOf(answers, form.rules.banks, facts.documents)
  return items.filter(item => which(item.code)).map(({ code }) => ({ code }))
}
