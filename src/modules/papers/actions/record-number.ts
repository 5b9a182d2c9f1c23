import { record } from '../../../platform/ledger/record.ts'
import type { Actor } from '../../../platform/policy/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { addOfficeNumber, findPaper } from '../data/papers.ts'

/** Writes down the number that the office's own book gave a paper. False when there is no such paper. */
export async function recordNumber(
  { db }: Pick<House, 'db'>,
  actor: Actor,
  { id, number, dated }: { id: string; number: string; dated: string },
  at: Temporal.Instant,
): Promise<boolean> {
  return db.transaction().execute(async tx => {
    if (!(await findPaper(tx, { id }))) return false
    await addOfficeNumber(tx, { paperId: id, number, dated, by: actor.personId!, at })
    await record(tx, { act: 'paper.numbered', subjectKind: 'paper', subjectId: id, actor, at, detail: { number } })
    return true
  })
}
