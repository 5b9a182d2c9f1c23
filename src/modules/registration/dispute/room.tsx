import { formatDate } from '../../../design/index.ts'
import type { DecisionRoom } from '../../../platform/decision/index.ts'
import { readRegionBook } from '../../regions/index.ts'
import { listPath } from '../office/handlers/setting.ts'
import { caseAddress } from '../office/lists/lists.ts'
import { moveOthers } from './actions/move-others.ts'
import { disputeDecision } from './actions/on-release.ts'
import { findDispute, type Dispute } from './data/disputes.ts'
import { Sides } from './pages/sides.tsx'
import { barOf, nextOf, type Decision } from './rules/bars.ts'
import { words } from './words.ts'

/** A contested place: both registrations side by side, and who registers the organisation. */
export const disputeRoom: DecisionRoom<Dispute, Decision> = {
  kind: disputeDecision,
  find: findDispute,
  bar: barOf,
  after: moveOthers,
  title: ({ name }, lang) => words(lang).title(name),
  lead: ({ since }, lang) => words(lang).lead(formatDate(since, lang, 'datetime')),
  back: () => '/kantor',
  words: lang => words(lang).deciding,
  next: (dispute, value, at, lang) => words(lang).next[nextOf(dispute, value, at)],
  recipients: ({ holder, claimant }) => [holder.id, claimant.id],
  async body({ var: { lang, house } }, dispute) {
    const book = await readRegionBook(house.db)
    return <Sides {...{ lang, dispute, book }} href={side => caseAddress(listPath(dispute), side)} />
  },
}
