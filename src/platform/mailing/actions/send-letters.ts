import type { Tx } from '../../database/open.ts'
import { recordAll } from '../../ledger/record.ts'
import { withdrawMessages } from '../../outbox/held-back.ts'
import type { Letter } from '../../outbox/letter.ts'
import { sendAll } from '../../outbox/send.ts'
import type { Applied, PlanRow, PlanStep, Skipped } from '../../plan/index.ts'
import { replaceUnsent } from '../data/mailed.ts'
import type { Candidate, Mailed, Mailing } from '../mailing.ts'
import { goodUntil } from '../rules/good-until.ts'
import { judgeAll, type Weighed } from './judge-all.ts'
import { letterFor } from './letter-for.ts'

type Row = PlanRow<Mailed>

/** Writes to those for whom everything still is as the plan had seen it. */
export async function sendLetters<C extends Candidate>(
  tx: Tx,
  mailing: Mailing<C>,
  rows: Row[],
  step: PlanStep,
): Promise<Applied> {
  const ids = rows.map(row => row.subjectId!)
  const weighed = new Map(
    (await judgeAll(tx, mailing, ids, step.run.summary.said, step)).map(one => [one.candidate.id, one]),
  )
  const judged = rows.map(row => ({ row, ...written(mailing, row, weighed.get(row.subjectId!), step) }))
  const letters = judged.flatMap(one => one.letter ?? [])
  await replaceUnsent(
    tx,
    mailing.template,
    letters.map(({ about }) => about!.id),
  )
  const held = await sendAll(tx, letters, step.at)
  await recordAll(
    tx,
    letters.map(({ about, channel }, at) => ({
      ...{ act: mailing.act, subjectKind: mailing.subjectKind, subjectId: about!.id },
      ...{ actor: step.actor, at: step.at, detail: { plan: step.run.id, channel, held: held[at] } },
    })),
  )
  return {
    written: judged.flatMap(({ row, letter }) => (letter ? [{ row: row.row, subjectId: row.subjectId! }] : [])),
    skipped: judged.flatMap(({ row: { row, key }, code }) => (code === undefined ? [] : [{ row, key, code }])),
  }
}

/** The letter, or why there is none any more. */
function written<C extends Candidate>(
  mailing: Mailing<C>,
  row: Row,
  weighed: Weighed<C> | undefined,
  { house, run, at }: PlanStep,
): { letter?: Letter; code?: string } {
  if (!weighed) return { code: 'changed' }
  const { candidate, judged } = weighed
  if ('bar' in judged) return { code: judged.bar }
  const { what, to } = judged
  if (what !== row.values.what || mailing.shown(to) !== row.values.to) return { code: 'changed' }
  return {
    letter: {
      ...to,
      ...letterFor(house, mailing, candidate, { what, note: run.summary.said?.catatan }),
      ...{ template: mailing.template, lang: 'id', about: { kind: mailing.subjectKind, id: candidate.id } },
      ...{ personId: candidate.personId, mostToRecipient: mailing.mostToRecipient },
      goodUntil: goodUntil(at, mailing.endsAt?.(candidate)),
      key: keyOf(mailing, run.id, candidate.id),
      cause: { plan: run.id, rows: run.summary.rows },
    },
  }
}

/** Takes back what has not gone out. Resolves to the rows whose letter has. */
export async function withdrawLetters<C extends Candidate>(
  tx: Tx,
  mailing: Mailing<C>,
  rows: Row[],
  { run }: PlanStep,
): Promise<Skipped[]> {
  const key = ({ subjectId }: Row) => keyOf(mailing, run.id, subjectId!)
  const back = await withdrawMessages(tx, rows.map(key))
  return rows.filter(row => !back.has(key(row))).map(({ row, key }) => ({ row, key, code: 'sent' }))
}

function keyOf<C extends Candidate>({ template }: Mailing<C>, planId: string, id: string): string {
  return `${template}:${planId}:${id}`
}
