import type { Tx } from '../../../../platform/database/open.ts'
import { record } from '../../../../platform/ledger/record.ts'
import type { Applied, PlanRow, PlanStep, Skipped, Step } from '../../../../platform/plan/index.ts'
import { codeSuffices, demandFresh } from '../../../../platform/policy/index.ts'
import { appointIn } from '../../actions/appoint.ts'
import { moveEndsIn } from '../../actions/move-ends.ts'
import { accountOfPerson, lockAccount } from '../../data/accounts.ts'
import { sendRolesTakenBack, type LinkLeft } from '../../data/letters.ts'
import { grantsFrom } from '../../data/sessions.ts'
import { endInvitations, hasOpenInvitation } from '../../invitations/data/invitations.ts'
import { letterCause } from '../../rules/letter-cause.ts'
import type { Officer } from '../../rules/officer.ts'
import { dateOf, endAfter } from '../../rules/today.ts'
import { grantsOfRows, takeBackRole } from '../data/officers.ts'

type OfficerRow = PlanRow<Officer>

const changed = 'changed-since'

/** Appoints those who are new, and moves the ends of roles that still are what the plan saw, by the rules of every ending. */
export async function writeOfficers(tx: Tx, rows: OfficerRow[], step: PlanStep): Promise<Applied> {
  const written = new Map<OfficerRow, string>()
  const barred = new Map<OfficerRow, string>()
  for (const row of rows.filter(({ act }) => act === 'insert')) {
    const done = await appointIn(tx, step.house, step.actor, row.values, step.at)
    if ('personId' in done) written.set(row, done.personId)
    else barred.set(row, done.problem)
  }
  const updates = rows.filter(({ act }) => act === 'update')
  const left = new Map([...barred, ...(await moveOf(tx, updates, step, 'apply'))])
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
  const left = new Map<OfficerRow, string>()
  // First what holds an account, then what holds a role: whoever signs in comes in the same order.
  for (const row of rows.filter(({ act }) => act === 'insert')) {
    const why = await takeBack(tx, row, step)
    if (why) left.set(row, why)
  }
  const updates = rows.filter(({ act }) => act === 'update')
  for (const [row, why] of await moveOf(tx, updates, step, 'undo')) left.set(row, why)
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

/** Resolves to why the role stays. */
async function takeBack(tx: Tx, row: OfficerRow, { actor, at, run }: PlanStep): Promise<string | undefined> {
  const personId = row.subjectId!
  await lockAccount(tx, personId)
  const done = await takeBackRole(tx, personId, row.values)
  if (done !== 'taken') return done
  const link = await linkAfter(tx, personId, dateOf(at))
  const account = (await accountOfPerson(tx, personId))!
  await sendRolesTakenBack(tx, [{ ...account, role: row.values.role, link }], letterCause(run), at)
  await record(tx, { act: 'role.taken-back', subjectKind: 'person', subjectId: personId, actor, at })
  return undefined
}

/** What becomes of the link that waits for its person: it stays good for another role that asks for a password. */
async function linkAfter(tx: Tx, personId: string, today: string): Promise<LinkLeft> {
  const others = await grantsFrom(tx, personId, today)
  if (others.some(({ role }) => !codeSuffices(role))) return (await hasOpenInvitation(tx, personId)) ? 'kept' : 'none'
  return (await endInvitations(tx, personId)) ? 'ended' : 'none'
}

function leftAlone({ row, key }: OfficerRow, code = changed): Skipped {
  return { row, key, code }
}
