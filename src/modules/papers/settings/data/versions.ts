import type { Tx } from '../../../../platform/database/open.ts'
import { date } from '../../../../platform/clock/clock.ts'
import type { Standing } from '../../data/standing.ts'
import type { Adapted } from '../rules/adapted.ts'

/** Every version of a kind, the newest first; the house's own has no row. */
export async function versionsOf(tx: Tx, kind: string) {
  const rows = await tx
    .selectFrom('paper_version as v')
    .leftJoin('v_person as who', 'who.id', 'v.made_by')
    .select(['v.version', 'v.pattern', 'v.position', 'v.texts', 'v.reason', 'v.happened_at as at', 'who.name as by'])
    .where('v.kind', '=', kind)
    .orderBy('v.version', 'desc')
    .execute()
  return rows.map(({ position, texts, by, ...row }) => ({
    ...{ ...row, by: by ?? undefined, position: position ?? undefined },
    texts: texts as Standing['texts'],
  }))
}

export type VersionRow = Awaited<ReturnType<typeof versionsOf>>[number]

/** The newest version of each kind that was adapted. */
export async function newestVersions(tx: Tx) {
  return tx
    .selectFrom('paper_version')
    .distinctOn('kind')
    .select(['kind', 'version', 'pattern', 'position', 'happened_at as at'])
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute()
}

/** Writes the next version of a kind. Resolves to its id. */
export async function insertVersion(
  tx: Tx,
  { kind, version, adapted, reason }: { kind: string; version: number; adapted: Adapted; reason: string },
  { by, at }: { by: string; at: Temporal.Instant },
): Promise<string> {
  const { pattern, position = null, texts } = adapted
  const row = { kind, version, pattern, position, texts: JSON.stringify(texts), reason, made_by: by }
  const { id } = await tx
    .insertInto('paper_version')
    .values({ ...row, happened_at: date(at) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The last number that a register has given in a year. */
export async function lastNumber(tx: Tx, series: string, year: number): Promise<number> {
  const row = await tx
    .selectFrom('paper_register')
    .select('last')
    .where('series', '=', series)
    .where('year', '=', year)
    .executeTakeFirst()
  return row?.last ?? 0
}
