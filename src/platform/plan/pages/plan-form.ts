import { defineStaffForm, sent, several, tick } from '../../staff-form/index.ts'
import { whole } from '../../text/whole.ts'
import { wordsOf } from '../words.ts'
import type { PlanFace } from '../kind.ts'

/** The one form of a plan's page: boxes of its tables belong to it wherever they stand. */
export const planFormId = 'rencana'

/** Which rows the page had shown and which were ticked, and whether doubtful rows are written too. */
export function planForm(face: PlanFace<unknown>) {
  return defineStaffForm({
    fields: {
      tulis: { type: several, optional: true },
      tampil: { type: sent(said => (/^[\d,]+$/.test(said) ? said : undefined)), optional: true },
      ragu: { type: tick('ya'), label: lang => wordsOf(face, lang).withDoubtful },
    },
  })
}

/** Numbers of rows as they were sent; what is none is left out. */
export function rowNumbers(said: readonly string[]): number[] {
  return said.flatMap(text => whole(text) ?? [])
}
