import type { Tx } from '../../../../platform/database/open.ts'
import { record } from '../../../../platform/ledger/record.ts'
import type { Applied, PlanRow, PlanStep, Skipped } from '../../../../platform/plan/index.ts'
import { moveEnd, takeBackRole } from '../data/officers.ts'
import type { Officer } from '../../rules/officer.ts'
import { appointIn } from '../../actions/appoint.ts'

type OfficerRow = PlanRow<Officer>

/** Appoints those who are new, and moves the ends of roles that still are what the plan saw. */
export async function writeOfficers(tx: Tx, rows: OfficerRow[], step: PlanStep): Promise<Applied> {
  const done: Applied = { written: [], skipped: [] }
  for (const row of rows) {
    const subjectId = row.act === 'insert' ? await insert(tx, row, step) : await update(tx, row, step)
    if (subjectId) done.written.push({ row: row.row, subjectId })
    else done.skipped.push(left(row))
  }
  return done
}

async function insert(tx: Tx, { values }: OfficerRow, { house, actor, at }: PlanStep): Promise<string | undefined> {
  const done = await appointIn(tx, house, actor, values, at)
  return 'personId' in done ? done.personId : undefined
}

async function update(tx: Tx, row: OfficerRow, { actor, at }: PlanStep): Promise<string | undefined> {
  const { from, to } = row.changes[0]!
  const personId = row.subjectId!
  if (!(await moveEnd(tx, personId, row.values, from, to))) return undefined
  const detail = { role: row.values.role, region: row.values.region, to }
  await record(tx, { act: 'role.end-moved', subjectKind: 'person', subjectId: personId, actor, at, detail })
  return personId
}

/** Takes roles back that nobody has used, and ends that nobody has moved since. Resolves to the others. */
export async function takeBackOfficers(tx: Tx, rows: OfficerRow[], { actor, at }: PlanStep): Promise<Skipped[]> {
  const stay: Skipped[] = []
  for (const row of rows) {
    const personId = row.subjectId!
    const { from = null, to = null } = row.changes[0] ?? {}
    const back =
      row.act === 'insert'
        ? await takeBackRole(tx, personId, row.values)
        : await moveEnd(tx, personId, row.values, to, from)
    if (!back) stay.push(left(row))
    else await record(tx, { act: 'role.taken-back', subjectKind: 'person', subjectId: personId, actor, at })
  }
  return stay
}

function left({ row, key }: OfficerRow): Skipped {
  return { row, key, code: 'changed-since' }
}
