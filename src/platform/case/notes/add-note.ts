import { randomBytes } from 'node:crypto'
import { commitTo, saltBytes } from '../../keys/commit-to.ts'
import { record } from '../../ledger/record.ts'
import { demand, type Actor } from '../../policy/index.ts'
import type { House } from '../../web/context.ts'
import { insertNote } from './data.ts'
import type { NoteKind } from './note.ts'

export interface NoteSaid {
  subjectId: string
  said: string
}

/** Notes something beside a case: the note and its ledger row, which commits to it and tells nobody what it says. */
export async function addNote(
  house: Pick<House, 'db' | 'policy'>,
  { subjectKind, act }: NoteKind,
  { subjectId, said }: NoteSaid,
  actor: Actor,
  at: Temporal.Instant,
): Promise<void> {
  demand(house.policy, actor, act)
  if (!actor.personId) throw new Error('a note is written by somebody')
  const { personId: writtenBy } = actor
  const salt = randomBytes(saltBytes)
  await house.db.transaction().execute(async tx => {
    const note = await insertNote(tx, { subjectKind, subjectId, said, writtenBy, at, salt })
    if (!note) return
    const detail = { note, fields: ['said'], commitment: commitTo({ said }, salt).toString('hex') }
    await record(tx, { act: 'case.note', subjectKind, subjectId, actor, at, detail })
  })
}
