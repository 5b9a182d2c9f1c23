import type { Tx } from '../../../../platform/database/open.ts'
import { record } from '../../../../platform/ledger/record.ts'
import type { Applied, PlanRow, PlanStep, Skipped, Step } from '../../../../platform/plan/index.ts'
import { demandFresh } from '../../../../platform/policy/index.ts'
import { appointIn } from '../../actions/appoint.ts'
import { moveEndsIn } from '../../actions/move-ends.ts'
import { accountOfPerson } from '../../data/accounts.ts'
import { sendRolesTakenBack } from '../../data/letters.ts'
import { letterCause } from '../../rules/letter-cause.ts'
import type { Officer } from '../../rules/officer.ts'
import { endAfter } from '../../rules/today.ts'
import { grantsOfRows, takeBackRole } from '../data/officers.ts'

type OfficerRow = PlanRow<Officer>

const changed = 'changed-since'

/** Appoints those who are new, and moves the ends of roles that still are what the plan saw, by the rules of every ending. */
export async function writeOfficers(tx: Tx, rows: OfficerRow[], step: PlanStep): Promise<Applied> {
  const written = new Map<OfficerRow, string>()
  for (const row of rows.filter(({ act }) => act === 'insert')) {
    const done = await appointIn(tx, step.house, step.actor, row.values, step.at)
    if ('personId' in done) written.set(row, done.personId)
  }
  const updates = rows.filter(({ act }) => act === 'update')
  const left = await moveOf(tx, updates, step, 'apply')
  for (const row of updates) if (!left.has(row)) written.set(row, row.subjectId!)
  return {
    written: [...written].map(([{ row }, subjectId]) => ({ row, subjectId })),
    skipped: rows.filter(row => !written.has(row)).map(row => leftAlone(row, left.get(row))),
  }
}

/** Takes roles back that nobody has used, and ends that nobody has moved since. Resolves to the others. */
export async function takeBackOfficers(tx: Tx, rows: OfficerRow[], step: PlanStep): Promise<Skipped[]> {
  const { house, actor } = step
  demandFresh(house.policy, actor, 'people.import', { roles: rows.map(row => row.values.role) })
  const updates = rows.filter(({ act }) => act === 'update')
  const left = await moveOf(tx, updates, step, 'undo')
  for (const row of rows.filter(({ act }) => act === 'insert'))
    if (!(await takeBack(tx, row, step))) left.set(row, changed)
  return [...left].map(([row, code]) => leftAlone(row, code))
}

/** Moves the ends of roles there or back. Resolves to the rows whose role stays as it is, with the reason. */
async function moveOf(tx: Tx, rows: OfficerRow[], by: PlanStep, step: Step): Promise<Map<OfficerRow, string>> {
  if (rows.length === 0) return new Map()
  const { house, actor, at, run } = by
  const ends = new Map(rows.map(row => [row, endsOf(row, step)]))
  const grants = await grantsOfRows(
    tx,
    [...ends].map(([{ row, subjectId, values }, { from }]) => ({ row, personId: subjectId!, ...values, end: from })),
  )
  const moves = [...ends].flatMap(([{ row }, { from, to }]) => {
    const id = grants.get(row)
    return id ? [{ id, from, to }] : []
  })
  const moving = { house, actor, at, allowed: 'people.import', cause: letterCause(run), detail: { plan: run.id } }
  const notMoved = await moveEndsIn(tx, moves, moving)
  return new Map(
    rows.flatMap((row): [OfficerRow, string][] => {
      const id = grants.get(row.row)
      const code = id ? notMoved.get(id) : changed
      return code ? [[row, code]] : []
    }),
  )
}

/** From where to where the end is moved; the plan speaks of last days. */
function endsOf({ changes: [change] }: OfficerRow, step: Step): { from: string | null; to: string | null } {
  const [from, to] = [change!.from, change!.to].map(day => day && endAfter(day)) as [string | null, string | null]
  return step === 'apply' ? { from, to } : { from: to, to: from }
}

async function takeBack(tx: Tx, row: OfficerRow, { actor, at, run }: PlanStep): Promise<boolean> {
  const personId = row.subjectId!
  if (!(await takeBackRole(tx, personId, row.values))) return false
  const account = (await accountOfPerson(tx, personId))!
  await sendRolesTakenBack(tx, [{ ...account, role: row.values.role }], letterCause(run), at)
  await record(tx, { act: 'role.taken-back', subjectKind: 'person', subjectId: personId, actor, at })
  return true
}

function leftAlone({ row, key }: OfficerRow, code = changed): Skipped {
  return { row, key, code }
}
