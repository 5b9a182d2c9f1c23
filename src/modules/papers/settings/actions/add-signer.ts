import { againWhenTaken } from '../../../../platform/database/again-when-taken.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { demand, demandFresh, type Actor } from '../../../../platform/policy/index.ts'
import type { House } from '../../../../platform/web/context.ts'
import { insertSigner, signers, type NewSigner, type SignerRow } from '../data/signers.ts'
import { overlapping } from '../rules/periods.ts'

/** Adds who signs for a position; `other` holds it on one of the days, and then nothing is written. */
export function addSigner(
  house: Pick<House, 'db' | 'policy'>,
  actor: Actor,
  signer: NewSigner,
  at: Temporal.Instant,
): Promise<{ added: string } | { other: SignerRow }> {
  return againWhenTaken(() =>
    house.db.transaction().execute(async tx => {
      demand(house.policy, actor, 'papers.adapt')
      demandFresh(house.policy, actor, 'papers.adapt', {})
      const same = (await signers(tx)).filter(one => one.position === signer.position)
      const other = overlapping(same, signer)
      if (other) return { other }
      const id = await insertSigner(tx, signer, { by: actor.personId, at })
      await record(tx, {
        ...{ act: 'signer.added', subjectKind: 'signer', subjectId: id, actor, at },
        detail: { position: signer.position, from: signer.beginsOn, until: signer.endsOn },
      })
      return { added: id }
    }),
  )
}
