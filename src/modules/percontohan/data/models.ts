import { sql } from 'kysely'
import { contains } from '../../../platform/database/contains.ts'
import { inTable } from '../../../platform/decision/index.ts'
import type { Tx } from '../../../platform/database/open.ts'

export const kept = inTable('percontohan', { mulai: 'begins_on', sampai: 'ends_on', cerita: 'story' })

export const untilSort = { by: sql`x.ends_on`, type: 'date' } as const

export const placeColumns = { regency: 'o.regency_code', kecamatan: 'o.kecamatan_code' }

/** Whose name contains this. */
export const named = (text: string) => contains(sql.ref('o.name'), text)

/** Those that are named and not ended, whatever their time. */
export function modelRows(tx: Tx) {
  return tx
    .selectFrom('v_decided as d')
    .innerJoin('percontohan as x', 'x.decision_id', 'd.id')
    .innerJoin('v_organisation as o', 'o.id', 'd.subject_id')
    .select(['d.id', 'd.subject_id', 'o.name', 'o.regency_code', 'o.kecamatan_code'])
    .select(['x.begins_on', 'x.ends_on', 'x.story'])
}

/** Those in force on a day, in the order of their names. */
export function modelsOn(tx: Tx, day: string) {
  return inForce(tx, day).orderBy('o.name').execute()
}

/** Whether one of them is in force on a day. */
export async function isModelOn(tx: Tx, id: string, day: string): Promise<boolean> {
  return (await inForce(tx, day).where('d.id', '=', id).executeTakeFirst()) !== undefined
}

function inForce(tx: Tx, day: string) {
  return modelRows(tx).where('x.begins_on', '<=', day).where('x.ends_on', '>=', day)
}
