import { againWhenTaken } from '../../../platform/database/again-when-taken.ts'
import {
  applyPlan,
  readPlanRows,
  savePlan,
  undoPlan,
  type Applied,
  type PlanRow,
  type PlanWriter,
  type Skipped,
  type Undone,
} from '../../../platform/plan/index.ts'
import { readCode, withoutFraction, type Sheet } from '../../../platform/sheets/index.ts'
import type { Actor } from '../../../platform/policy/actor.ts'
import { demand, type GrantedRole } from '../../../platform/policy/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { record } from '../../../platform/ledger/record.ts'
import { moveEnd, readKnownOfficers, takeBackRole } from '../data/officers.ts'
import { parseEmail } from '../rules/contact.ts'
import { parsePhone } from '../rules/phone.ts'
import { mostOfficers, planOfficers } from '../rules/plan-officers.ts'
import type { Officer } from '../rules/officer.ts'
import { dateOf } from '../rules/today.ts'
import { roleNames } from '../role-words.ts'
import { appointIn } from './appoint.ts'

/** How the plans of this import are known. */
export const importKind = 'officers'

/** Plans an import and keeps the plan. Writes no person. Resolves to the id of the plan. */
export async function planImport(
  house: House,
  actor: Actor,
  sheet: Sheet,
  source: string,
  now: Temporal.Instant,
): Promise<string> {
  demand(house.policy, actor, 'people.import')
  const column = (name: string) => sheet.rows.map(row => row.values[name] ?? '')
  const file = {
    emails: column('surel').flatMap(text => parseEmail(text) ?? []),
    phones: column('hp').flatMap(text => parsePhone(withoutFraction(text.trim())) ?? []),
    regions: [...new Set(column('kode_daerah').map(readCode))],
  }
  return house.db.transaction().execute(async tx => {
    const known = { ...(await readKnownOfficers(tx, file, dateOf(now))), roleNames }
    const rows = planOfficers(sheet.rows, known, dateOf(now))
    return savePlan(tx, { kind: importKind, source, rows, leftOut: sheet.leftOut, actorId: actor.personId })
  })
}

/** The roles that a plan gives to somebody. */
export async function plannedRoles({ db }: House, runId: string): Promise<GrantedRole[]> {
  const rows = await readPlanRows<Officer>(db, runId, { limit: mostOfficers })
  return [...new Set(rows.filter(row => row.act === 'insert').map(row => row.values.role))]
}

export async function applyImport(house: House, actor: Actor, runId: string, at: Temporal.Instant): Promise<Applied> {
  demand(house.policy, actor, 'people.import')
  const order = { runId, withDoubtful: false, actor, at }
  return againWhenTaken(() => house.db.transaction().execute(tx => applyPlan(tx, writerOf(house), order)))
}

export async function undoImport(house: House, actor: Actor, runId: string, at: Temporal.Instant): Promise<Undone> {
  demand(house.policy, actor, 'people.import')
  return house.db.transaction().execute(tx => undoPlan(tx, writerOf(house), { runId, actor, at }))
}

function writerOf(house: House): PlanWriter<Officer> {
  return {
    kind: importKind,
    async write(tx, rows, { actor, at }) {
      const written: { row: number; subjectId: string }[] = []
      const skipped: Skipped[] = []
      for (const row of rows) {
        const personId = row.act === 'insert' ? await insert(row) : await update(row)
        if (personId) written.push({ row: row.row, subjectId: personId })
        else skipped.push({ row: row.row, key: row.key, code: 'changed-since' })
      }
      return { written, skipped }

      async function insert(row: PlanRow<Officer>): Promise<string | undefined> {
        const done = await appointIn(tx, house, actor, row.values, at)
        return 'personId' in done ? done.personId : undefined
      }

      async function update(row: PlanRow<Officer>): Promise<string | undefined> {
        const { from, to } = row.changes[0]!
        const personId = row.subjectId!
        if (!(await moveEnd(tx, personId, row.values, from, to))) return undefined
        const detail = { role: row.values.role, region: row.values.region, to }
        await record(tx, { act: 'role.end-moved', subjectKind: 'person', subjectId: personId, actor, at, detail })
        return personId
      }
    },
    async takeBack(tx, rows, { actor, at }) {
      const skipped: Skipped[] = []
      for (const row of rows) {
        const personId = row.subjectId!
        const { from = null, to = null } = row.changes[0] ?? {}
        const back =
          row.act === 'insert'
            ? await takeBackRole(tx, personId, row.values)
            : await moveEnd(tx, personId, row.values, to, from)
        if (!back) skipped.push({ row: row.row, key: row.key, code: 'changed-since' })
        else await record(tx, { act: 'role.taken-back', subjectKind: 'person', subjectId: personId, actor, at })
      }
      return { undone: rows.length - skipped.length, skipped }
    },
  }
}
