import { againWhenTaken } from '../../../../platform/database/again-when-taken.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { demand, demandFresh, type Actor } from '../../../../platform/policy/index.ts'
import { hasSeen } from '../../../../platform/staff-form/index.ts'
import type { House } from '../../../../platform/web/context.ts'
import { endOn } from '../data/ends.ts'
import { signers, type SignerRow } from '../data/signers.ts'
import { overlapping } from '../rules/periods.ts'

export type SignerEnded =
  | 'ended'
  | 'missing'
  /** The last day is before the first, which is this one. */
  | { early: string }
  /** Another officer has set another last day. */
  | { changed: SignerRow }
  | { other: SignerRow }

/** Gives a signer a last day, or another one; not beyond the first day of whoever comes after. */
export function endSigner(
  house: Pick<House, 'db' | 'policy'>,
  actor: Actor,
  { id, endsOn, seen }: { id: string; endsOn: string; seen: string },
  at: Temporal.Instant,
): Promise<SignerEnded> {
  return againWhenTaken(() =>
    house.db.transaction().execute(async tx => {
      demand(house.policy, actor, 'papers.adapt')
      demandFresh(house.policy, actor, 'papers.adapt', {})
      const all = await signers(tx)
      const signer = all.find(one => one.id === id)
      if (!signer) return 'missing'
      if (!hasSeen(seen, signer.endsOn)) return { changed: signer }
      if (endsOn < signer.beginsOn) return { early: signer.beginsOn }
      const same = all.filter(one => one.position === signer.position && one.id !== id)
      const other = overlapping(same, { beginsOn: signer.beginsOn, endsOn })
      if (other) return { other }
      await endOn(tx, 'signer', { id, endsOn })
      const ended = { act: 'signer.ended', subjectKind: 'signer', subjectId: id }
      await record(tx, { ...ended, actor, at, detail: { until: endsOn } })
      return 'ended'
    }),
  )
}
