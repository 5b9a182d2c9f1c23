import { sql } from 'kysely'
import { date } from '../../../../platform/clock/clock.ts'
import type { Database, Tx } from '../../../../platform/database/open.ts'
import type { Scope } from '../../../../platform/policy/index.ts'
import { isUuid } from '../../../../platform/web/uuid.ts'
import type { RegionBook } from '../../../regions/index.ts'
import { conditions } from '../../data/pesantren-filters.ts'
import { pesantrenRows } from '../../data/pesantren.ts'
import { guessKecamatan } from '../../rules/guess-kecamatan.ts'
import type { Guess } from '../rules/standing.ts'

/** A recorded pesantren with what is guessed and said of its place. */
export interface GuessedPesantren extends Guess {
  id: string
  name: string
  address: string | null
  regency_code: string | null
}

/** Undefined where there is none. `hold`: nobody else answers until the transaction ends. */
export async function guessedPesantren(
  tx: Database | Tx,
  id: string,
  book: RegionBook,
  { hold = false } = {},
): Promise<GuessedPesantren | undefined> {
  if (!isUuid(id)) return undefined
  const row = await tx
    .selectFrom('organisation as o')
    .select(['o.id', 'o.name', 'o.address', 'o.regency_code', 'o.kecamatan_code', 'o.kecamatan_guess_code'])
    .where('o.id', '=', id)
    .where('o.kind', '=', 'pesantren')
    .where('o.standing', '=', 'recorded')
    .$if(hold, query => query.forUpdate())
    .executeTakeFirst()
  if (!row) return undefined
  // Asked once the row is held: what somebody else has said meanwhile is seen.
  const { rows } = await sql<{ refused: string[]; named: string[] }>`
    select coalesce(array_agg(kecamatan_code) filter (where taken_back_at is null), '{}') as refused,
      coalesce(array_agg(stated_code) filter (where stated_code is not null), '{}') as named
    from guess_refusal where organisation_id = ${id}`.execute(tx)
  const addressed = guessKecamatan(row.address, row.regency_code, book)?.kecamatan
  return { ...row, ...rows[0]!, addressed }
}

/** Something an officer said that holds: a place that was confirmed, or one that was refused. */
export interface Saying {
  /** Of the facts with their source, or of the refusal. */
  id: string
  kind: 'confirmed' | 'refused'
  kecamatan_code: string
  stated_code: string | null
  actor_id: string | null
  actor_name: string | null
}

/** What officers say of the place of a pesantren, the last saying first. A place that was confirmed stands above all guesses. */
export async function sayings(tx: Database | Tx, organisationId: string): Promise<Saying[]> {
  const { rows } = await sql<Saying>`
    select x.id, x.kind, x.kecamatan_code, x.stated_code, x.actor_id, p.name as actor_name from (
      select source_id as id, 'confirmed' as kind, value as kecamatan_code, null as stated_code, actor_id, valid_from as at
      from organisation_fact where organisation_id = ${organisationId} and field = 'kecamatan_code'
        and source_kind = 'kecamatan' and valid_to is null
      union all
      select id, 'refused', kecamatan_code, stated_code, actor_id, happened_at
      from guess_refusal where organisation_id = ${organisationId} and taken_back_at is null) x
    left join v_person p on p.id = x.actor_id
    order by x.kind, x.at desc, x.id desc`.execute(tx)
  return rows
}

export interface Refusal {
  organisationId: string
  kecamatan: string
  stated: string | null
  actorId: string
  at: Temporal.Instant
}

export async function insertRefusal(
  tx: Tx,
  { organisationId, kecamatan, stated, actorId, at }: Refusal,
): Promise<void> {
  await tx
    .insertInto('guess_refusal')
    .values({
      organisation_id: organisationId,
      kecamatan_code: kecamatan,
      stated_code: stated,
      actor_id: actorId,
      happened_at: date(at),
    })
    .execute()
}

export async function takeBackRefusal(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('guess_refusal')
    .set({ taken_back_at: date(at) })
    .where('id', '=', id)
    .execute()
}

/** Every refusal there ever was, for the history of a pesantren; the oldest first. */
export async function refusalsOf(tx: Database | Tx, organisationId: string) {
  return tx
    .selectFrom('guess_refusal as g')
    .leftJoin('v_person as p', 'p.id', 'g.actor_id')
    .select(['g.kecamatan_code', 'g.stated_code', 'g.happened_at', 'g.taken_back_at', 'p.name as actor_name'])
    .where('g.organisation_id', '=', organisationId)
    .orderBy('g.happened_at')
    .orderBy('g.id')
    .execute()
}

/** How many are guessed to lie in the kecamatan of somebody, and by nobody confirmed. */
export async function countGuessed(db: Database, scope: Scope): Promise<number> {
  if (scope.kind !== 'region') return 0
  const { n } = await pesantrenRows(db)
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('n'))
    .where(conditions.guessedIn(scope.code))
    .executeTakeFirstOrThrow()
  return n
}
