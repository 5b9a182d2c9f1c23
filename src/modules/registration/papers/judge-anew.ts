import { businessDay } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import { record } from '../../../platform/ledger/record.ts'
import { send } from '../../../platform/outbox/send.ts'
import { system } from '../../../platform/policy/actor.ts'
import type { House } from '../../../platform/web/context.ts'
import { seasonForm } from '../../programmes/index.ts'
import { lastSent } from '../data/submissions.ts'
import { holdStanding, markJudged, unusableAmong, withMoreUnusable } from './data/unusable.ts'
import { judge } from './judge.ts'
import { words } from './words.ts'

const batch = 100

/**
 * A file is checked after it was sent, and may break then. What was sent stays as it is; what lists, filters and the office
 * are told of it is judged anew without the file, and its owner is told. Any number of times; resolves to how many were.
 */
export async function judgePapersAnew(house: Pick<House, 'db' | 'env'>, now: Temporal.Instant): Promise<number> {
  const due = await withMoreUnusable(house.db, batch)
  for (const id of due) await house.db.transaction().execute(tx => judgeOne(tx, id, house.env.origin, now))
  return due.length
}

async function judgeOne(tx: Tx, id: string, origin: string, now: Temporal.Instant): Promise<void> {
  const held = await holdStanding(tx, id)
  const sent = held && (await lastSent(tx, held.responseId))
  if (!sent) return
  const unusable = await unusableAmong(
    tx,
    sent.documents.map(document => document.fileId),
  )
  if (unusable.size <= held.unusable) return
  const season = await seasonForm(tx, sent.formVersionId)
  const usable = sent.documents.filter(document => !unusable.has(document.fileId))
  const slots = new Set(usable.map(document => document.slot))
  const { columns } = await judge(tx, season, { ...held, answers: sent.answers, slots })
  await markJudged(tx, id, { ...columns, unusable: unusable.size })
  const subject = { subjectKind: 'registration', subjectId: id }
  const detail = { unusable: unusable.size, missing: columns.missing }
  await record(tx, { act: 'registration.judge', ...subject, actor: system, at: now, detail })
  const broken = sent.documents.filter(document => unusable.has(document.fileId))
  const names = new Set(broken.map(({ slot }) => season.slots[slot]?.name.id ?? slot))
  await tell(tx, held, [...names], origin, now)
}

/** To a number that is proved to be theirs, and once in a day. */
async function tell(
  tx: Tx,
  { id, number, provedPhone }: { id: string; number: string; provedPhone: string | null },
  names: string[],
  origin: string,
  now: Temporal.Instant,
): Promise<void> {
  if (!provedPhone) return
  const letter = {
    channel: 'whatsapp',
    recipient: provedPhone,
    template: 'papers',
    lang: 'id',
    body: words('id').unusable(number, names.join(', '), `${origin}/saya`),
    about: { kind: 'registration', id },
    key: `papers:${id}:${businessDay(now).date.toString()}`,
    cause: system,
  } as const
  await send(tx, letter, now)
}
