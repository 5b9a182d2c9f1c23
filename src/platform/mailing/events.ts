import type { HistoryEntry } from '../history/index.ts'
import { may } from '../policy/index.ts'
import type { Context } from '../web/context.ts'
import { mailedAbout } from './data/mailed.ts'
import type { Candidate, Mailing } from './mailing.ts'
import { wordsOf } from './words.ts'

/** Every letter that a plan wrote about a subject, for its history; with the way to the plan for those who may open it. */
export async function mailingEvents<C extends Candidate>(
  { var: { house, actor, lang } }: Context,
  mailing: Mailing<C>,
  id: string,
): Promise<HistoryEntry[]> {
  const w = wordsOf(mailing, lang)
  const letters = await mailedAbout(house.db, { template: mailing.template, trial: house.env.trial }, id)
  const opens = may(house.policy, actor, mailing.act)
  return letters.map(({ at, who, channel, planId, standing }) => ({
    ...{ at, who: who ?? undefined, title: w.history[standing], detail: w.channels[channel] },
    href: opens ? `${mailing.path}/${planId}` : undefined,
  }))
}
