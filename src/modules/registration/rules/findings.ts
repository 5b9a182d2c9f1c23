import { slotsAsked } from '../../../platform/form/slots.ts'
import { isWrong, valueOf, type Answers } from '../../../platform/form/answer.ts'
import { questionOf } from '../../../platform/form/content.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { judgeCheck } from './checks.ts'
import type { Payability, PayabilityCode } from './payability.ts'

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
    | 'amount-low'
    | PayabilityCode
  about?: string
}

export interface FindingFacts {
  documents: ReadonlySet<string>
  /** Whether the registry knows the number that was given; undefined when none was. */
  registryKnows?: boolean
  tookPart: boolean
  /** Undefined where the call pays nothing. */
  payability: Payability | undefined
}

/** What can be seen automatically, requirement by requirement. */
export function findingsOf(answers: Answers, form: SeasonForm, facts: FindingFacts): Finding[] {
  const said = byMeaning(form.content, answers)
  const asked = slotsAsked(form.content, answers)
  return form.requirements.map(requirement => {
    const missing: FindingNote[] = [
      ...requirement.fields
        .filter(field => isMissing(answers, field, form))
        .map(about => ({ code: 'field-missing' as const, about })),
      ...requirement.documents
        .filter(slot => asked.has(slot) && !facts.documents.has(slot))
        .map(about => ({ code: 'document-missing' as const, about })),
    ]
    const seen = requirement.checks.flatMap(check => judgeCheck(check, said, form, facts))
    const wrong = seen.filter(note => !note.code.endsWith('-missing'))
    return { requirement: requirement.code, verdict: verdictOf(missing, wrong), notes: [...missing, ...wrong] }
  })
}

/** "belum ada" and no answer are both missing; a question that is not asked (null) is not. */
function isMissing(answers: Answers, field: string, { content }: SeasonForm): boolean {
  const given = answers[field]
  if (given === null) return false
  if (given === undefined || isWrong(given)) return true
  const question = questionOf(content, field)
  return valueOf(answers, field) === undefined && question !== undefined && !question.optional
}

const toLook = new Set<FindingNote['code']>(['not-in-registry', 'nik-differs', 'npwp-check-digit', 'owner-differs'])

function verdictOf(missing: FindingNote[], wrong: FindingNote[]): Finding['verdict'] {
  if (wrong.some(note => !toLook.has(note.code))) return 'wrong'
  if (missing.length) return 'missing'
  return wrong.length ? 'look' : 'fine'
}
