import type { Lang } from '../../design/index.ts'
import type { Tx } from '../database/open.ts'
import { contextFor, summaryOf, type Fields, type StaffForm, type Values } from '../staff-form/index.ts'
import type { MadeDecision } from './kind.ts'

/** What some values of a kind carry beside the reason; the room keeps it in a typed table with a unique `decision_id`. */
export interface Carried<Value extends string, F extends Fields = Fields> {
  /** Its fields stand between the choice and the reason; none of them is drawn by the page itself, or called as these are. */
  form: StaffForm<F>
  by: readonly Value[]
  /** Writes them in the transaction of the decision, before anything is released. */
  write(
    tx: Tx,
    decision: Pick<MadeDecision<Value>, 'id' | 'subjectId' | 'value' | 'at'>,
    fields: Values<F>,
  ): Promise<void>
  /** What was written, by the id of the decision. */
  read(tx: Tx, decisionIds: string[]): Promise<Map<string, Partial<Values<F>>>>
}

/** What a kind carries, its fields typed for its room; to the engine they are any fields. */
export function carrying<Value extends string, F extends Fields>(carried: Carried<Value, F>): Carried<Value> {
  return carried as unknown as Carried<Value>
}

/** What a decision carries, in one line. */
export function carriedText({ form }: Carried<string>, fields: Partial<Values<Fields>>, lang: Lang): string {
  const told = summaryOf(form, fields, contextFor(lang)).filter(one => one.detail)
  return told.map(({ term, detail }) => `${term}: ${detail}`).join(' · ')
}
