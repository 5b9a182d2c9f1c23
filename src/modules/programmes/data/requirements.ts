import type { Tx } from '../../../platform/database/open.ts'
import type { Localised } from '../../../platform/form/content.ts'
import type { Check } from '../rules/call-data.ts'

export interface SeasonRequirement {
  code: string
  name: Localised
  summary: Localised
  /** Codes of the questions and of the file questions that must have an answer. */
  fields: string[]
  documents: string[]
  /** What the system itself can see. */
  checks: Check[]
  example: boolean
}

/** What the check of a call's papers asks for, in its order. */
export async function callRequirements(tx: Tx, callId: string): Promise<SeasonRequirement[]> {
  const rows = await tx
    .selectFrom('requirement')
    .select(['code', 'name', 'summary', 'fields', 'documents', 'checks', 'example'])
    .where('call_id', '=', callId)
    .orderBy('position')
    .execute()
  return rows.map(row => ({
    ...row,
    name: row.name as Localised,
    summary: row.summary as Localised,
    checks: row.checks as Check[],
  }))
}
