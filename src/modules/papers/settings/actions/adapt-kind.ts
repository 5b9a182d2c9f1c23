import { againWhenTaken } from '../../../../platform/database/again-when-taken.ts'
import { record } from '../../../../platform/ledger/record.ts'
import type { AnyPaperKind } from '../../../../platform/paper/index.ts'
import { demand, demandFresh, type Actor } from '../../../../platform/policy/index.ts'
import { hasSeen } from '../../../../platform/staff-form/index.ts'
import type { House } from '../../../../platform/web/context.ts'
import { standingOf } from '../../data/standing.ts'
import { insertVersion } from '../data/versions.ts'
import { differences, type Adapted } from '../rules/adapted.ts'

export interface Adapting {
  kind: AnyPaperKind
  adapted: Adapted
  reason: string
  /** The version of the version that the officer had before them. */
  seen: string
}

/** Writes the next version of a kind; none that stands is ever changed. `same`: nothing differs from the one that stands. */
export function adaptKind(
  house: Pick<House, 'db' | 'policy'>,
  actor: Actor,
  { kind, adapted, reason, seen }: Adapting,
  at: Temporal.Instant,
): Promise<{ version: number } | 'changed' | 'same'> {
  return againWhenTaken(() =>
    house.db.transaction().execute(async tx => {
      demand(house.policy, actor, 'papers.adapt')
      demandFresh(house.policy, actor, 'papers.adapt', {})
      const standing = await standingOf(tx, kind)
      if (!hasSeen(seen, standing.version)) return 'changed'
      const changed = differences(standing, adapted)
      if (changed.length === 0) return 'same'
      const version = standing.version + 1
      const row = { kind: kind.code, version, adapted, reason }
      const id = await insertVersion(tx, row, { by: actor.personId!, at })
      await record(tx, {
        ...{ act: 'paper-version.made', subjectKind: 'paper-version', subjectId: id, actor, at },
        detail: { kind: kind.code, version, changed: changed.map(nameOf) },
      })
      return { version }
    }),
  )
}

function nameOf({ what }: ReturnType<typeof differences>[number]): string {
  return typeof what === 'string' ? what : `${what.lang}.${what.text}`
}
