import { sql, type Expression, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely'
import type { Database } from '../database/open.ts'

/** An expression to sort by. It is never null (coalesce it), so that pages can go on from the last row seen. */
export interface SortKey {
  by: Expression<unknown>
  /** How PostgreSQL calls its type; the place of a page in the address is cast back to it. */
  type: 'text' | 'timestamptz' | 'date' | 'bigint' | 'integer' | 'real' | 'double precision' | 'numeric'
  /** What the first press on the head of the column does; ascending unless said. */
  first?: 'asc' | 'desc'
}

/** One way of ordering: an expression that is never null and its direction. Ids go last and tell equals apart. */
export interface Order {
  key: SortKey
  descending: boolean
}

/** The place of a row in an order: the text of its sort key and its id. */
export interface Place {
  key: string
  id: string
}

/** A row with its place. */
export type Placed<Row> = Row & { place_key: string; place_id: string }

/** A query whose tables have been forgotten: what the engine can do with it. */
export interface ListQuery<Row> {
  where(condition: Expression<SqlBool>): ListQuery<Row>
  /** The next rows after a place (or the first), in the order. */
  rows(order: Order, limit: number, after?: Place): Promise<Placed<Row>[]>
  /** The ids of the first rows in the order. */
  ids(order: Order, most: number): Promise<string[]>
  /** How many rows there are and their sums, counting no further than `most`; and what else is wanted, in the same statement. */
  count<Beside>(most: number, beside: RawBuilder<Beside>, sums?: readonly string[]): Promise<Counted<Beside>>
  /** Writes one row of the access log for each of these rows, in one statement. */
  logAccess(entry: AccessEntry, ids: readonly string[]): Promise<void>
}

/** `sums`: of each of the references, in their order. */
export interface Counted<Beside> {
  n: number
  beside: Beside
  sums: number[]
}

export interface AccessEntry {
  actorId: string
  act: string
  subjectKind: string
  slot: string
  purpose: string
  happenedAt: Date
}

/** Hides the types of the tables behind the few things a list needs. `id` names the uuid that tells rows apart. */
export function eraseQuery<DB, TB extends keyof DB, Row>(
  tx: Database,
  query: SelectQueryBuilder<DB, TB, Row>,
  id: string,
): ListQuery<Row> {
  return {
    where: condition => eraseQuery(tx, query.where(condition), id),
    rows: (order, limit, after) => orderedRows(query, id, order, limit, after),
    async ids({ key, descending }, most) {
      const direction = descending ? 'desc' : 'asc'
      const ids = query
        .clearSelect()
        .select(sql<string>`${sql.ref(id)}`.as('id'))
        .orderBy(sql`${key.by}`, direction)
        .orderBy(sql`${sql.ref(id)}`, direction)
        .limit(most)
      return (await ids.execute()).map(row => (row as { id: string }).id)
    },
    async count<Beside>(most: number, beside: RawBuilder<Beside>, sums: readonly string[] = []) {
      const summed = sums.map((reference, at) => sql`${sql.ref(reference)}`.as(`sum_${at}`))
      const counted = query
        .clearSelect()
        .select([sql`1`.as('one'), ...summed])
        .limit(most)
      const each = sums.map((_, at) => sql`coalesce(sum(${sql.ref(`counted.sum_${at}`)}), 0)::float8`)
      const { rows } = await sql<Counted<Beside>>`
        select count(*) as n, ${beside} as beside, array[${sql.join(each)}]::float8[] as sums
        from (${counted}) counted`.execute(tx)
      return rows[0]!
    },
    async logAccess(entry, ids) {
      await sql`
        insert into access_log (actor_id, act, subject_kind, subject_id, slot, purpose, happened_at)
        select ${entry.actorId}, ${entry.act}, ${entry.subjectKind}, seen.id, ${entry.slot}, ${entry.purpose},
          ${entry.happenedAt} from unnest(${ids}::uuid[]) as seen (id)`.execute(tx)
    },
  }
}

function orderedRows<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  id: string,
  { key, descending }: Order,
  limit: number,
  after: Place | undefined,
): Promise<Placed<Row>[]> {
  const type = sql.raw(key.type)
  const than = sql.raw(descending ? '<' : '>')
  const rest = after
    ? query.where(sql<SqlBool>`(${key.by}, ${sql.ref(id)}) ${than} (${after.key}::${type}, ${after.id}::uuid)`)
    : query
  const direction = descending ? 'desc' : 'asc'
  const placed = rest
    .select([sql<string>`(${key.by})::text`.as('place_key'), sql<string>`${sql.ref(id)}`.as('place_id')])
    .orderBy(sql`${key.by}`, direction)
    .orderBy(sql`${sql.ref(id)}`, direction)
    .limit(limit)
  return placed.execute() as Promise<Placed<Row>[]>
}
