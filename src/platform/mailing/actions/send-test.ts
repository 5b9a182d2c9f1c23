import type { Tx } from '../../database/open.ts'
import { send } from '../../outbox/send.ts'
import { firstOfEach, type By, type PlanRun } from '../../plan/index.ts'
import { demand } from '../../policy/index.ts'
import { testLetter } from '../data/mailed.ts'
import type { Candidate, Letter, Mailed, Mailing } from '../mailing.ts'
import { wordsOf } from '../words.ts'
import { judgeAll } from './judge-all.ts'
import { letterFor } from './letter-for.ts'

/** The first letter of each wording, as it would go out now. */
export interface Sample extends Letter {
  what: string
}

export async function samplesOf<C extends Candidate>(
  tx: Tx,
  mailing: Mailing<C>,
  run: PlanRun,
  by: By,
): Promise<Sample[]> {
  const firsts = await firstOfEach<Mailed>(tx, run, 'what')
  const ids = firsts.map(row => row.subjectId!)
  const { said } = run.summary
  return (await judgeAll(tx, mailing, ids, said, by)).flatMap(({ candidate, judged }) =>
    'what' in judged
      ? [{ what: judged.what, ...letterFor(by.house, mailing, candidate, { what: judged.what, note: said?.catatan }) }]
      : [],
  )
}

/** What became of the letter to whoever looks: `homeless` when they have no address. */
export type Tested = 'not-yet' | 'sent' | 'held' | 'failed' | 'homeless'

/** Whether whoever looks has sent a letter of this plan to themselves, and whether it went out. */
export async function testedBy<C extends Candidate>(
  tx: Tx,
  mailing: Mailing<C>,
  run: PlanRun,
  personId: string,
): Promise<Tested> {
  const letter = await testLetter(tx, testKey(mailing, run, personId))
  if (!letter) return (await mailing.own(tx, personId)) ? 'not-yet' : 'homeless'
  if (letter.heldBack) return 'held'
  return letter.state === 'failed' ? 'failed' : 'sent'
}

/**
 * Sends the first letter to whoever acts, once a plan and person; over the limit of their day it is held back, readable in the
 * outbox. False when there is none, or nowhere to send it.
 */
export async function sendTest<C extends Candidate>(
  tx: Tx,
  mailing: Mailing<C>,
  run: PlanRun,
  by: By,
): Promise<boolean> {
  const { house, actor, at } = by
  demand(house.policy, actor, mailing.act)
  const { personId } = actor
  const [sample] = await samplesOf(tx, mailing, run, by)
  const to = personId && (await mailing.own(tx, personId))
  if (!sample || !to) return false
  const { template } = mailing
  const subject = `${wordsOf(mailing, 'id').testMark} ${sample.subject}`
  const about = { kind: 'plan_run', id: run.id }
  const letter = { ...to, template, subject, body: sample.body, about, lang: 'id' } as const
  await send(tx, { ...letter, personId, key: testKey(mailing, run, personId), cause: actor }, at)
  return true
}

function testKey<C extends Candidate>({ template }: Mailing<C>, run: PlanRun, personId: string): string {
  return `${template}-test:${run.id}:${personId}`
}
