import { sql } from 'kysely'
import type { Lang } from '../../design/index.ts'
import type { Tx } from '../database/open.ts'
import {
  contextFor,
  fileFields,
  filesIn,
  summaryOf,
  type Fields,
  type PlacedFile,
  type StaffForm,
  type Values,
} from '../staff-form/index.ts'
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

/** The fields of every decision (`fields.ts`); those that some values carry stand between the choice and the reason. */
const ownFields = ['decision', 'reason', 'sight']

/** Where {@link inTable} keeps the fields. */
interface Columns {
  columns?: Readonly<Partial<Record<string, string>>>
}

/**
 * What a kind carries, its fields typed for its room; to the engine they are any fields. Throws where one would be asked and lost:
 * it has no column, or is called as a field of every decision.
 */
export function carrying<Value extends string, F extends Fields>({
  columns,
  ...carried
}: Carried<Value, F> & Columns): Carried<Value> {
  const { parts } = carried.form
  const taken = parts.find(({ name }) => ownFields.includes(name))
  if (taken) throw new Error(`every decision has a field ${taken.name}`)
  const files = fileFields(carried.form) as string[]
  const lost = columns && parts.find(({ name }) => !files.includes(name) && columns[name] === undefined)
  if (lost) throw new Error(`the field ${lost.name} has no column`)
  return carried as unknown as Carried<Value>
}

/**
 * Keeps what is carried in a typed table of the room: its key is `decision_id`, each field that is no file has a column, and its
 * trigger keeps the rows (`keep_carried`). A date is read as it was written.
 */
export function inTable<F extends Fields>(
  table: string,
  columns: Partial<Record<keyof F & string, string>>,
): Pick<Carried<string, F>, 'write' | 'read'> & Required<Columns> {
  const kept = Object.entries(columns) as [keyof F & string, string][]
  const names = sql.join(kept.map(([, column]) => sql.ref(column)))
  return {
    columns,
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

/** What of a kind says what its decisions carry. */
interface Carrying<Value extends string> {
  carries?: Carried<Value>
}

/** The photos that come with what is carried, and the places of those that are taken away. */
export function carriedFiles<Value extends string>(
  { carries }: Carrying<Value>,
  fields: Values<Fields> | undefined,
): { files: PlacedFile[]; emptied: string[] } {
  return carries ? filesIn(carries.form, fields) : { files: [], emptied: [] }
}

/** The newest that carries something, however it was ended since: whoever decides anew begins with what it says. */
export function lastCarrying<Value extends string>(
  { carries }: Carrying<Value>,
  decisions: readonly MadeDecision<Value>[],
): MadeDecision<Value> | undefined {
  return decisions.find(({ value }) => carries?.by.includes(value))
}

/** What a decision carries, in one line; `brief` leaves long texts to its own page. */
export function carriedText(
  { form }: Carried<string>,
  fields: Partial<Values<Fields>>,
  lang: Lang,
  { brief = false } = {},
): string {
  const parts = form.parts.filter(({ field }) => !brief || field.type !== 'long')
  const told = summaryOf({ ...form, parts }, fields, contextFor(lang)).filter(one => one.detail)
  return told.map(({ term, detail }) => `${term}: ${detail}`).join(' · ')
}
