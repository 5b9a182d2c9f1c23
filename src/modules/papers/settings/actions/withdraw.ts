import { businessDay } from '../../../../platform/clock/clock.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { demand, demandFresh, type Actor } from '../../../../platform/policy/index.ts'
import type { House } from '../../../../platform/web/context.ts'
import { markWithdrawn, type Periodic } from '../data/ends.ts'

const acts = {
  letterhead: { act: 'letterhead.withdrawn', subjectKind: 'letterhead' },
  signer: { act: 'signer.withdrawn', subjectKind: 'signer' },
}

/** Takes back a letterhead or a signer that was entered by mistake. False when it has gone already, or has ended. */
export function withdraw(
  house: Pick<House, 'db' | 'policy'>,
  actor: Actor,
  { what, id }: { what: Periodic; id: string },
  at: Temporal.Instant,
): Promise<boolean> {
  const today = businessDay(at).date.toString()
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'papers.adapt')
    demandFresh(house.policy, actor, 'papers.adapt', {})
    if (!(await markWithdrawn(tx, what, { id, today }, { by: actor.personId, at }))) return false
    await record(tx, { ...acts[what], subjectId: id, actor, at })
    return true
  })
}
