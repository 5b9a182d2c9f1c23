import type { RawBuilder } from 'kysely'
import { businessDay } from '../../clock/clock.ts'
import type { Tx } from '../../database/open.ts'
import type { Localised } from '../../form/content.ts'
import { record } from '../../ledger/record.ts'
import { send } from '../../outbox/send.ts'
import { system } from '../../policy/index.ts'
import type { House } from '../../web/context.ts'
import { lastSubmission, type Submission } from '../data/submissions.ts'
import { holdStanding, unusableAmong, withMoreUnusable, type SentSubject } from '../data/unusable.ts'
import { words } from '../words.ts'

/** A form as far as its papers are named. */
interface NamedSlots {
  slots: Record<string, { name: Localised }>
}

/** What is left of a submission of which files turned out not to be usable. */
export interface Broken<Form> {
  sent: Submission<unknown>
  form: Form
  /** The slots that still have a file which counts. */
  slots: Set<string>
  /** How many files do not count: to be written into the subject's row, so that it is judged once. */
  unusable: number
}

/** Subjects of one kind that may have to be judged anew, because files are checked after they were sent. */
export interface JudgedAnew<Subject extends SentSubject, Form extends NamedSlots> {
  /** Of the subject in the ledger, and what the letter is about. */
  subjectKind: string
  /** Its act in the ledger. */
  act: string
  /** A `select` of those that stand as sent, with what judging them asks for; it is held as a whole, so no grouping. */
  standing: RawBuilder<Subject>
  /** The form that a submission answers, with the names of its slots. */
  form(tx: Tx, formVersionId: string): Promise<Form>
  /** Writes into the subject's row what lists tell of it now. Resolves to what the ledger keeps of that. */
  judge(tx: Tx, subject: Subject, broken: Broken<Form>): Promise<Record<string, number>>
  /** How the letter names the subject, and the page where its owner puts other files. */
  called(subject: Subject): string
  path: string
}

const batch = 100

/**
 * The recurring work of a kind: a file is checked after it was sent, and may break then. What was sent stays as it is; what is
 * told of it is judged anew without the file, and its owner is told, once a day. Any number of times; resolves to how many were.
 * One that cannot be judged keeps no other from it; throws at the end when there was one.
 */
export function papersJudgedAnew<Subject extends SentSubject, Form extends NamedSlots>(
  kind: JudgedAnew<Subject, Form>,
) {
  const next = (db: Tx, after?: string) => withMoreUnusable(db, kind.standing, { after, most: batch })
  return async ({ db, env }: Pick<House, 'db' | 'env'>, now: Temporal.Instant): Promise<number> => {
    const failed: unknown[] = []
    let judged = 0
    for (let due = await next(db); due.length > 0; due = await next(db, due.at(-1))) {
      for (const id of due) {
        await db
          .transaction()
          .execute(tx => judgeOne(tx, kind, id, env.origin, now))
          .then(
            () => judged++,
            error => failed.push(error),
          )
      }
    }
    if (failed.length === 0) return judged
    throw new AggregateError(failed, `${failed.length} of kind ${kind.subjectKind} could not be judged anew`)
  }
}

async function judgeOne<Subject extends SentSubject, Form extends NamedSlots>(
  tx: Tx,
  kind: JudgedAnew<Subject, Form>,
  id: string,
  origin: string,
  now: Temporal.Instant,
): Promise<void> {
  const subject = await holdStanding(tx, kind.standing, id)
  const sent = subject && (await lastSubmission(tx, subject.responseId))
  if (!sent) return
  const { documents } = sent
  const unusable = await unusableAmong(
    tx,
    documents.map(one => one.fileId),
  )
  if (unusable.size <= subject.unusable) return
  const form = await kind.form(tx, sent.formVersionId)
  const usable = documents.filter(one => !unusable.has(one.fileId))
  const slots = new Set(usable.map(one => one.slot))
  const judged = await kind.judge(tx, subject, { sent, form, slots, unusable: unusable.size })
  const about = { subjectKind: kind.subjectKind, subjectId: id }
  const detail = { unusable: unusable.size, ...judged }
  await record(tx, { act: kind.act, ...about, actor: system, at: now, detail })
  const broken = documents.filter(one => unusable.has(one.fileId))
  const names = new Set(broken.map(({ slot }) => form.slots[slot]?.name.id ?? slot))
  await tell(tx, kind, subject, [...names], origin, now)
}

/** To a number that is proved to be theirs, and once in a day. */
async function tell<Subject extends SentSubject, Form extends NamedSlots>(
  tx: Tx,
  { subjectKind, called, path }: JudgedAnew<Subject, Form>,
  subject: Subject,
  names: string[],
  origin: string,
  now: Temporal.Instant,
): Promise<void> {
  if (!subject.phone) return
  const letter = {
    channel: 'whatsapp',
    recipient: subject.phone,
    template: 'papers',
    lang: 'id',
    body: words('id').broken(called(subject), names.join(', '), origin + path),
    about: { kind: subjectKind, id: subject.id },
    key: `papers:${subject.id}:${businessDay(now).date.toString()}`,
    cause: system,
  } as const
  await send(tx, letter, now)
}
