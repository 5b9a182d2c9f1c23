import type { Answers } from '../../form/answer.ts'
import type { FormContent } from '../../form/content.ts'
import { reviewOf, type ReviewRow } from '../../form/review.ts'
import type { FormContext } from '../../form/type.ts'

/** An answer as staff read it; `hidden`: there is a value, and it is not told. */
export interface ShownRow extends ReviewRow {
  hidden?: boolean
}

export interface ShownSection {
  code: string
  name: string
  rows: ShownRow[]
}

/**
 * The answers as people read them, section by section. Papers stand apart; what is sensitive is told
 * only when `sensitive` says so, and who says so writes the look down.
 */
export function shownSections(
  content: FormContent,
  answers: Answers,
  form: FormContext,
  slots: Record<string, unknown>,
  sensitive: boolean,
): ShownSection[] {
  return reviewOf(content, answers, form)
    .map(({ section, rows }) => ({
      code: section.code,
      name: section.name[form.lang],
      rows: rows.filter(row => !(row.code in slots)).map(row => (sensitive ? row : hideSensitive(row))),
    }))
    .filter(section => section.rows.length > 0)
}

/** Leaves out what was given to a sensitive question; that nothing was given is told. */
function hideSensitive(row: ReviewRow): ShownRow {
  const given = row.kind === 'answer' || row.kind === 'wrong'
  return row.sensitive && given ? { ...row, value: '', hidden: true } : row
}
