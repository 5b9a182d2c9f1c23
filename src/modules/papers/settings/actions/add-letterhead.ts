import { againWhenTaken } from '../../../../platform/database/again-when-taken.ts'
import { record } from '../../../../platform/ledger/record.ts'
import type { Letterhead } from '../../../../platform/paper/index.ts'
import { demand, demandFresh, type Actor } from '../../../../platform/policy/index.ts'
import { hasSeen } from '../../../../platform/staff-form/index.ts'
import type { House } from '../../../../platform/web/context.ts'
import { endOn } from '../data/ends.ts'
import { insertLetterhead, letterheads, type LetterheadRow } from '../data/letterheads.ts'
import { placed, type Period } from '../rules/periods.ts'
import { seenOf } from '../rules/seen.ts'

/** `changed`: another officer has entered or taken back one since the page was shown. */
export type LetterheadAdded = { added: string } | { field: 'mulai' | 'sampai'; other: LetterheadRow } | 'changed'

/** Adds a letterhead; the one before it ends the day before. Nothing is written where it has no place. */
export function addLetterhead(
  house: Pick<House, 'db' | 'policy'>,
  actor: Actor,
  { letterhead, seen }: { letterhead: Letterhead & Period; seen: string },
  at: Temporal.Instant,
): Promise<LetterheadAdded> {
  const by = { by: actor.personId, at }
  return againWhenTaken(() =>
    house.db.transaction().execute(async tx => {
      demand(house.policy, actor, 'papers.adapt')
      demandFresh(house.policy, actor, 'papers.adapt', {})
      const standing = await letterheads(tx)
      if (!hasSeen(seen, seenOf(standing))) return 'changed'
      const place = placed(standing, letterhead)
      if ('field' in place) return { field: place.field, other: standing.find(one => one.id === place.other)! }
      if (place.cut) {
        await endOn(tx, 'letterhead', place.cut)
        const ended = { act: 'letterhead.ended', subjectKind: 'letterhead', subjectId: place.cut.id }
        await record(tx, { ...ended, actor, at, detail: { until: place.cut.endsOn } })
      }
      const id = await insertLetterhead(tx, { ...letterhead, endsOn: place.endsOn }, by)
      await record(tx, {
        ...{ act: 'letterhead.added', subjectKind: 'letterhead', subjectId: id, actor, at },
        detail: { from: letterhead.beginsOn, until: place.endsOn },
      })
      return { added: id }
    }),
  )
}
