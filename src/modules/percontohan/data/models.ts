import { sql, type SqlBool } from 'kysely'
import { contains } from '../../../platform/database/contains.ts'
import { inTable } from '../../../platform/decision/index.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { Invariant } from '../../../platform/invariants/index.ts'
import type { Standing } from '../rules/standing.ts'

export const kept = inTable('percontohan', { mulai: 'begins_on', sampai: 'ends_on', cerita: 'story' })

export const untilSort = { by: sql`x.ends_on`, type: 'date' } as const

export const placeColumns = { regency: 'o.regency_code', kecamatan: 'o.kecamatan_code' }

/** Whose name contains this. */
export const named = (text: string) => contains(sql.ref('o.name'), text)

const standingOn = (day: string) => sql<Standing>`
  case when d.value = 'ended' or x.ends_on < ${day}::date then 'ended'
    when x.begins_on > ${day}::date then 'coming' else 'inForce' end`

/** Those that stand so on a day. */
export const standsAs = (standing: string, day: string) => sql<SqlBool>`${standingOn(day)} = ${standing}`

/** Everybody who was ever named, with the last naming; `id` is the decision that counts, as it stands on a day. */
export function modelRows(tx: Tx, day: string) {
  return tx
    .selectFrom('v_decided as d')
    .innerJoin('v_organisation as o', 'o.id', 'd.subject_id')
    .innerJoinLateral(
      last =>
        last
          .selectFrom('percontohan as p')
          .innerJoin('decision as n', 'n.id', 'p.decision_id')
          .whereRef('n.subject_id', '=', 'd.subject_id')
          .select(['p.begins_on', 'p.ends_on', 'p.story'])
          .orderBy('n.id', 'desc')
          .limit(1)
          .as('x'),
      join => join.onTrue(),
    )
    .leftJoin('v_person as who', 'who.id', 'd.decided_by')
    .where('d.kind', '=', 'percontohan')
    .select(['d.id', 'd.subject_id', 'd.reason', 'd.happened_at', 'who.name as by'])
    .select(['o.name', 'o.regency_code', 'o.kecamatan_code', 'x.begins_on', 'x.ends_on', 'x.story'])
    .select(standingOn(day).as('standing'))
}

/** Those in force on a day, in the order of their names. */
export function modelsOn(tx: Tx, day: string) {
  return modelRows(tx, day).where(standsAs('inForce', day)).orderBy('o.name').execute()
}

/** Whether one of them is in force on a day. */
export async function isModelOn(tx: Tx, id: string, day: string): Promise<boolean> {
  const found = modelRows(tx, day).where(standsAs('inForce', day)).where('d.id', '=', id)
  return (await found.executeTakeFirst()) !== undefined
}

/** Selects this one, for what was decided about it. */
export const thisOne = (organisationId: string) => sql`select ${organisationId}::uuid`

export const invariants: readonly Invariant[] = [
  {
    code: 'percontohan.named',
    says: {
      id: 'Setiap penetapan percontohan punya masa dan cerita, dan hanya penetapan.',
      en: 'Everybody who was named a model has a period and a story, and nobody else.',
    },
    broken: sql`
      select coalesce(x.decision_id, d.id) from percontohan x
      full join (select id from decision where kind = 'percontohan' and value = 'named') d on d.id = x.decision_id
      where x.decision_id is null or d.id is null`,
  },
]
