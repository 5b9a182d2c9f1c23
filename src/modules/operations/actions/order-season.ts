import type { Actor } from '../../../platform/policy/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { playable } from '../season.ts'

/** Orders that the trial's season is played until a stage. Resolves to why not, if it cannot be. */
export async function orderSeason({ db }: House, actor: Actor, code: string): Promise<'unknown' | 'past' | undefined> {
  const ordered = await db.transaction().execute(async tx => playable()?.order(tx, code, actor.personId))
  if (!ordered) return 'unknown'
  return 'refused' in ordered ? ordered.refused : undefined
}
