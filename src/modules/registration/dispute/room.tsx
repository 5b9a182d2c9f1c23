import { formatDate } from '../../../design/index.ts'
import { NoteSection, noteEvents, notePath, type NotedRoom } from '../../../platform/case/index.ts'
import type { DecisionRoom } from '../../../platform/decision/index.ts'
import { may } from '../../../platform/policy/index.ts'
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
  back: () => '/kantor/sengketa',
  words: lang => words(lang).deciding,
  next: (dispute, value, at, lang) => words(lang).next[nextOf(dispute, value, at)],
  recipients: ({ holder, claimant }) => [holder.id, claimant.id],
  async body({ var: { lang, house, actor } }, dispute) {
    const book = await readRegionBook(house.db)
    const mayNote = may(house.policy, actor, disputeNotes.kind.act)
    return (
      <>
        <Sides {...{ lang, dispute, book }} href={side => caseAddress(listPath(dispute), side)} />
        {mayNote && <NoteSection lang={lang} action={notePath(disputeNotes, dispute.id)} />}
      </>
    )
  },
  events: ({ var: { lang, house } }, { id }) => noteEvents(house.db, lang, id),
}

/** What the office notes about a dispute without deciding it, such as what somebody said on the phone. */
export const disputeNotes: NotedRoom<Dispute> = {
  kind: { subjectKind: 'dispute', act: 'registration.note' },
  find: findDispute,
  title: disputeRoom.title,
  at: id => `/kantor/sengketa/${id}`,
}
