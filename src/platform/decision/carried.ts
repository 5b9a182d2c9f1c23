import { sql } from 'kysely'
import type { Lang } from '../../design/index.ts'
import type { Tx } from '../database/open.ts'
import { contextFor, summaryOf, type Fields, type StaffForm, type Values } from '../staff-form/index.ts'
import type { MadeDecision } from './made.ts'

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

/**
 * Keeps what is carried in a typed table of the room: its key is `decision_id`, and each field has a column. A date is read as
 * it was written.
 */
export function inTable<F extends Fields>(
  table: string,
  columns: Partial<Record<keyof F & string, string>>,
): Pick<Carried<string, F>, 'write' | 'read'> {
  const kept = Object.entries(columns) as [keyof F & string, string][]
  const names = sql.join(kept.map(([, column]) => sql.ref(column)))
  return {
    async write(tx, { id }, fields) {
      const said = sql.join(kept.map(([field]) => fields[field] ?? null))
      await sql`insert into ${sql.table(table)} (decision_id, ${names}) values (${id}, ${said})`.execute(tx)
    },
    async read(tx, decisionIds) {
      const told = sql.join(kept.map(([field, column]) => sql`${sql.ref(column)} as ${sql.ref(field)}`))
      const { rows } = await sql<Partial<Values<F>> & { decision_id: string }>`
        select decision_id, ${told} from ${sql.table(table)} where decision_id = any(${decisionIds}::uuid[])`.execute(
        tx,
      )
      return new Map(rows.map(({ decision_id, ...said }) => [decision_id, said as Partial<Values<F>>]))
    },
  }
}

/** What a decision carries, in one line. */
export function carriedText({ form }: Carried<string>, fields: Partial<Values<Fields>>, lang: Lang): string {
  const told = summaryOf(form, fields, contextFor(lang)).filter(one => one.detail)
  return told.map(({ term, detail }) => `${term}: ${detail}`).join(' · ')
}
