import type { Tx } from '../../database/open.ts'
import type { By } from '../../plan/index.ts'
import { lastMailed } from '../data/mailed.ts'
import type { Candidate, Mailing } from '../mailing.ts'
import { ways } from '../../outbox/address.ts'
import { judge, type Judged } from '../rules/judge.ts'

export interface Weighed<C> {
  candidate: C
  judged: Judged
}

/** Whom of these subjects is written to now, in the order of their ids; what the actor does not reach is none. */
export async function judgeAll<C extends Candidate>(
  tx: Tx,
  mailing: Mailing<C>,
  ids: readonly string[],
  said: Record<string, string> | undefined,
  by: By,
): Promise<Weighed<C>[]> {
  const found = new Map((await mailing.candidates(tx, ids, by)).map(one => [one.id, one]))
  const last = await lastMailed(tx, { template: mailing.template, trial: by.house.env.trial }, ids)
  const way = ways.find(one => one === said?.saluran) ?? 'utama'
  const rest = { at: by.at, hours: mailing.restHours }
  return ids.flatMap(id => {
    const candidate = found.get(id)
    return candidate ? [{ candidate, judged: judge(candidate, way, { ...rest, last: last.get(id) }) }] : []
  })
}
