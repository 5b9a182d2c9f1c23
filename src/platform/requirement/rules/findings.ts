import { slotsAsked } from '../../form/slots.ts'
import { isWrong, valueOf, type Answers } from '../../form/answer.ts'
import { questionOf } from '../../form/content.ts'
import { byMeaning } from '../../form/meaning.ts'
import { judgeCheck, type FindingFacts, type FindingNote } from './checks.ts'
import type { JudgedForm } from './judged-form.ts'

/** What the system itself can see of one requirement. A person decides; this only points. */
export interface Finding {
  requirement: string
  /** `fine`: nothing seen. `look`: somebody should look. */
  verdict: 'fine' | 'missing' | 'look' | 'wrong'
  notes: FindingNote[]
}

/** What can be seen automatically, requirement by requirement. */
export function findingsOf(answers: Answers, form: JudgedForm, facts: FindingFacts): Finding[] {
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
    const wrong = seen.filter(note => !isMissingNote(note))
    return { requirement: requirement.code, verdict: verdictOf(missing, wrong), notes: [...missing, ...wrong] }
  })
}

/** How many requirements have something to look at, beyond what is only missing. */
export function countProblems(findings: Finding[]): number {
  return findings.filter(({ notes }) => notes.some(note => !isMissingNote(note))).length
}

/**
 * What may fail as things stand, by requirement: everything that was seen, and what was said not to be there. What nobody has
 * answered or sent yet is only missing, which is told elsewhere.
 */
export function failingOf(findings: readonly Finding[], answers: Answers): Pick<Finding, 'requirement' | 'notes'>[] {
  return findings
    .map(({ requirement, notes }) => ({
      requirement,
      notes: notes.filter(note => !isMissingNote(note) || saidNot(note, answers)),
    }))
    .filter(({ notes }) => notes.length > 0)
}

/** The answer "belum ada". */
function saidNot({ code, about }: FindingNote, answers: Answers): boolean {
  const given = about === undefined ? undefined : answers[about]
  return code === 'field-missing' && given != null && !isWrong(given) && given.none === true
}

function isMissingNote({ code }: FindingNote): boolean {
  return code.endsWith('-missing')
}

/** "belum ada" and no answer are both missing; a question that is not asked (null) is not. */
function isMissing(answers: Answers, field: string, { content }: JudgedForm): boolean {
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
