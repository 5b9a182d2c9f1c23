import type { Tx } from '../../../platform/database/open.ts'
import type { Localised } from '../../../platform/form/content.ts'
import type { Check, Requirement } from '../../../platform/requirement/index.ts'

export interface SeasonRequirement extends Requirement {
  /** Shows how it could be: what is asked is not public. */
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
