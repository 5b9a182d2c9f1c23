import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import type { AnyPaperKind, Letterhead, PaperTexts, Signer } from '../../../platform/paper/index.ts'

/** How a kind of paper stands now: as the office adapted it last, or as it came. */
export interface Standing {
  version: number
  pattern: string
  position: string | undefined
  texts: { id: PaperTexts; en?: PaperTexts }
}

type Adaptable = Pick<AnyPaperKind, 'code' | 'pattern' | 'position' | 'texts'>

/** The version that counts. What a newer house asks for and an older version lacks comes from the house. */
export async function standingOf(tx: Tx, kind: Adaptable): Promise<Standing> {
  const row = await tx
    .selectFrom('paper_version')
    .select(['version', 'pattern', 'position', 'texts'])
    .where('kind', '=', kind.code)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { version: 0, pattern: kind.pattern, position: kind.position, texts: kind.texts }
  const texts = row.texts as Partial<Standing['texts']>
  const id = { ...kind.texts.id, ...texts.id }
  const en = kind.texts.en && { ...kind.texts.en, ...texts.en }
  return { version: row.version, pattern: row.pattern, position: row.position ?? undefined, texts: { id, en } }
}

/** The letterhead in force on a day. */
export async function letterheadOn(tx: Tx, day: Temporal.PlainDate): Promise<Letterhead | undefined> {
  return tx.selectFrom('letterhead').select(['above', 'office', 'below']).where(inForce(day)).executeTakeFirst()
}

/** Who signs for a position on a day. */
export async function signerOn(tx: Tx, position: string, day: Temporal.PlainDate): Promise<Signer | undefined> {
  const row = await tx
    .selectFrom('signer')
    .select(['title', 'name', 'number', 'place'])
    .where('position', '=', position)
    .where(inForce(day))
    .executeTakeFirst()
  return row && { ...row, number: row.number ?? undefined }
}

const inForce = (day: Temporal.PlainDate) =>
  sql<boolean>`withdrawn_at is null and begins_on <= ${day.toString()}::date
    and coalesce(ends_on, 'infinity') >= ${day.toString()}::date`
