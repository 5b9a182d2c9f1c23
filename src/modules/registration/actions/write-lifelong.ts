import type { Tx } from '../../../platform/database/open.ts'
import { textOf } from '../../../platform/form/answer.ts'
import { recordAccount, recordUnit, setFacts } from '../../registry/index.ts'
import type { Held } from '../data/registrations.ts'
import { lastSubmission } from '../data/submissions.ts'
import { lifelongOf } from '../rules/lifelong.ts'

/**
 * Writes what outlives the season into the registry: facts with their source, the business, the bank account. What is said
 * already changes nothing; what changes keeps its history. To be called before the new submission is written.
 */
export async function writeLifelong(tx: Tx, held: Held, organisationId: string, at: Temporal.Instant): Promise<void> {
  const { facts, unit, account } = lifelongOf(held.answers)
  await setFacts(tx, organisationId, facts, { kind: 'registration', id: held.id, actorId: held.ownerId, at })
  const before = held.number === null ? undefined : await lastSubmission(tx, held.id)
  if (unit) await recordUnit(tx, organisationId, unit, before && textOf(before.answers, 'unit_name'))
  if (account) await recordAccount(tx, organisationId, account, at)
}
