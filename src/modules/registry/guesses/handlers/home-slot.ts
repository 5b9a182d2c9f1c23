import type { HomePart, HomeSlot } from '../../../../platform/home/index.ts'
import type { Scope } from '../../../../platform/policy/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { countGuessed } from '../data/guesses.ts'
import { guessesPath } from '../rules/paths.ts'
import { words } from '../words.ts'

/** How many guesses wait for an answer of the officers of a kecamatan. */
export const guessSlot: HomeSlot = { act: 'registry.place', read: guessesAtHome }

async function guessesAtHome(c: Context, scope: Scope): Promise<HomePart> {
  const { lang, house } = c.var
  const waiting = [{ href: guessesPath, count: await countGuessed(house.db, scope) }]
  return { tasks: [{ ...words(lang).task, act: 'registry.place', kind: 'empty', urgency: 'remind', waiting }] }
}
