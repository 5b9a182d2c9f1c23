import type { ReviewRow } from '../../../../platform/form/review.ts'

/** An answer as staff read it; `hidden`: there is a value, and it is not told. */
export interface ShownRow extends ReviewRow {
  hidden?: boolean
}

/** Leaves out what was given to a question that the form marks as sensitive; that nothing was given is told. */
export function hideSensitive(row: ReviewRow): ShownRow {
  const given = row.kind === 'answer' || row.kind === 'wrong'
  return row.sensitive && given ? { ...row, value: '', hidden: true } : row
}
