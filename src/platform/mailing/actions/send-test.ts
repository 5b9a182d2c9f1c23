import type { Tx } from '../../database/open.ts'
import { send } from '../../outbox/send.ts'
import { firstOfEach, type By, type PlanRun } from '../../plan/index.ts'
import { demand } from '../../policy/index.ts'
import { hasLetter } from '../data/mailed.ts'
import type { Candidate, Letter, Mailed, Mailing } from '../mailing.ts'
import { wordsOf } from '../words.ts'
import { judgeAll } from './judge-all.ts'

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
    'what' in judged ? [{ what: judged.what, ...mailing.letter(by.house, candidate, judged.what, said?.catatan) }] : [],
  )
}

/** Whether whoever planned it has sent a letter to themselves. */
export function isTested<C extends Candidate>(tx: Tx, mailing: Mailing<C>, run: PlanRun): Promise<boolean> {
  return hasLetter(tx, testKey(mailing, run))
}

/** Sends the first letter to whoever acts, once a plan. False when there is none, or nowhere to send it. */
export async function sendTest<C extends Candidate>(
  tx: Tx,
  mailing: Mailing<C>,
  run: PlanRun,
  by: By,
): Promise<boolean> {
  const { house, actor, at } = by
  demand(house.policy, actor, mailing.act)
  const [sample] = await samplesOf(tx, mailing, run, by)
  const to = actor.personId && (await mailing.own(tx, actor.personId))
  if (!sample || !to) return false
  const { template } = mailing
  const subject = `${wordsOf(mailing, 'id').testMark} ${sample.subject}`
  const about = { kind: 'plan_run', id: run.id }
  const letter = { ...to, template, subject, body: sample.body, about, lang: 'id' } as const
  await send(tx, { ...letter, personId: actor.personId, key: testKey(mailing, run), cause: actor }, at)
  return true
}

function testKey<C extends Candidate>({ template }: Mailing<C>, run: PlanRun): string {
  return `${template}-test:${run.id}`
}
