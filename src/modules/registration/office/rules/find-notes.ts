import { formatMoney, type Lang } from '../../../../design/index.ts'
import { questionOf } from '../../../../platform/form/content.ts'
import type { SeasonForm } from '../../../programmes/index.ts'
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
  }
}

/** A note of the automatic findings as a sentence. */
export function noteText({ code, about = '' }: FindingNote, form: SeasonForm, lang: Lang, w: NoteWords): string {
  if (code === 'field-missing') return w.found.field(questionOf(form.content, about)?.label[lang] ?? about)
  if (code === 'document-missing') return w.found.document(form.slots[about]?.name[lang] ?? about)
  if (code === 'age-outside') return w.found.age(about)
  if (code === 'amount-low') return w.found.amount(formatMoney(Number(about), lang))
  return w.findings[code] ?? payabilityText(code, form, lang)
}
