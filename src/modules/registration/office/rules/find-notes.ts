import { formatMoney, type Lang } from '../../../../design/index.ts'
import { questionOf, questionsOf } from '../../../../platform/form/content.ts'
import type { Check, SeasonForm } from '../../../programmes/index.ts'
import type { FindingNote } from '../../rules/findings.ts'
import { payabilityText } from '../../words.ts'

/** The sentences notes are told in: those of the findings, of payability, and of what is missing. */
export interface NoteWords {
  findings: Record<string, string>
  found: {
    field(label: string): string
    document(label: string): string
    age(age: string): string
    amount(least: string): string
    outside(region: string): string
    education(least: string): string
  }
}

/** What a note was found by: the form, the checks of its requirement, and how regions are called. */
export interface FoundBy {
  form: SeasonForm
  checks: Check[]
  regionName(code: string): string
}

/** A note of the automatic findings as a sentence. */
export function noteText({ code, about = '' }: FindingNote, by: FoundBy, lang: Lang, w: NoteWords): string {
  const { form } = by
  if (code === 'field-missing') return w.found.field(questionOf(form.content, about)?.label[lang] ?? about)
  if (code === 'document-missing') return w.found.document(form.slots[about]?.name[lang] ?? about)
  if (code === 'age-outside') return w.found.age(about)
  if (code === 'amount-low') return w.found.amount(formatMoney(Number(about), lang))
  if (code === 'outside-province') return w.found.outside(regionOf(by))
  if (code === 'education-low') return w.found.education(leastOf(by, lang))
  return w.findings[code] ?? payabilityText(code, form, lang)
}

function regionOf({ checks, regionName }: FoundBy): string {
  const check = checks.find(one => one.check === 'in-region')
  return check ? regionName(check.region) : '–'
}

/** The lowest education that is enough, as the option is called. */
function leastOf({ form, checks }: FoundBy, lang: Lang): string {
  const check = checks.find(one => one.check === 'education-at-least')
  const question = questionsOf(form.content).find(one => one.meaning === check?.of)
  return question?.options?.find(option => option.code === check?.least)?.label[lang] ?? check?.least ?? '–'
}
