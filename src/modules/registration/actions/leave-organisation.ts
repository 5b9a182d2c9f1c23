import type { Tx } from '../../../platform/database/open.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import { record } from '../../../platform/ledger/record.ts'
import type { Actor } from '../../../platform/policy/index.ts'
import { seasonForm } from '../../programmes/index.ts'
import { holdOrganisation, dropClaim, identityOf, restateClaim, takeBack } from '../../registry/index.ts'
import { standingFor, unsettle } from '../data/settling.ts'
import { recordSaid } from './settle.ts'

/**
 * A registration no longer stands for a pesantren: it was withdrawn, lost, or was sent again for another. What it said is
 * taken back, from the claims and from the facts, and what other registrations of the pesantren say counts as if it had
 * never been. To be called when it has moved.
 */
export async function leaveOrganisation(
  tx: Tx,
  left: { id: string; organisationId: string | null },
  actor: Actor,
  at: Temporal.Instant,
): Promise<void> {
  const { id, organisationId } = left
  if (!organisationId) return
  await holdOrganisation(tx, organisationId)
  const fields = await takeBack(tx, { organisationId, source: { kind: 'registration', id }, at })
  await unsettle(tx, id)
  if (fields.length > 0) {
    const subject = { subjectKind: 'registration', subjectId: id }
    await record(tx, { act: 'registration.take-back', ...subject, actor, at, detail: { fields } })
  }
  await standAnew(tx, organisationId, at)
}

/** What the others said: settled ones in the order of their saying, else the last claim. */
async function standAnew(tx: Tx, organisationId: string, at: Temporal.Instant): Promise<void> {
  const others = await standingFor(tx, organisationId)
  const settled = others.filter(one => one.settled)
  for (const one of settled) await recordSaid(tx, one, at)
  if (settled.length > 0) return
  const last = others.at(-1)
  if (!last) return dropClaim(tx, organisationId)
  const { content } = await seasonForm(tx, last.formVersionId)
  await restateClaim(tx, organisationId, identityOf(byMeaning(content, last.answers)))
}
