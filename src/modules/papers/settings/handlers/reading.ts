import { businessDay } from '../../../../platform/clock/clock.ts'
import type { AnyPaperKind } from '../../../../platform/paper/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { paperKind, paperKinds } from '../../kinds.ts'
import { letterheads } from '../data/letterheads.ts'
import { signers } from '../data/signers.ts'
import { newestVersions } from '../data/versions.ts'
import type { KindFormParts } from '../pages/kind-form.ts'
import type { KindRow } from '../pages/settings-props.ts'
import { positionTitles } from '../rules/position.ts'

/** Today, as periods are compared with it. */
export const todayOf = (c: Context) => businessDay(c.var.now).date.toString()

/** Everything the page of settings shows, and the positions there are. */
export async function readSettings(c: Context) {
  const { db } = c.var.house
  const today = todayOf(c)
  const all = await signers(db)
  const kinds = await kindRows(c)
  const positions = positionsIn(all, kinds)
  return {
    today,
    letterheads: await letterheads(db),
    signers: all,
    kinds,
    positions,
    called: positionTitles(all, today),
  }
}

/** What the form of a kind is made with; undefined when there is no such kind. */
export async function readKind(c: Context): Promise<KindFormParts | undefined> {
  const kind = paperKind(c.req.param('jenis') ?? '')
  if (!kind) return undefined
  const all = await signers(c.var.house.db)
  return { kind, positions: positionsIn(all, await kindRows(c)), called: positionTitles(all, todayOf(c)) }
}

/** Every kind as it stands, in one query however many there are. */
async function kindRows(c: Context): Promise<KindRow[]> {
  const newest = new Map((await newestVersions(c.var.house.db)).map(row => [row.kind, row]))
  return paperKinds().map(kind => asItStands(kind, newest.get(kind.code)))
}

function asItStands(kind: AnyPaperKind, row: Awaited<ReturnType<typeof newestVersions>>[number] | undefined): KindRow {
  if (!row) return { kind, pattern: kind.pattern, position: kind.position }
  const { version, pattern, position, at } = row
  return { kind, pattern, position: position ?? undefined, adapted: { version, at } }
}

function positionsIn(
  all: readonly { position: string }[],
  kinds: readonly { kind: AnyPaperKind; position?: string }[],
): string[] {
  const named = kinds.flatMap(({ kind, position }) => [kind.position ?? [], position ?? []].flat())
  return [...new Set([...named, ...all.map(one => one.position)])].sort()
}
