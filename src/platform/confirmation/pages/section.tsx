import { Notice, Section, Status, type StatusKind } from '../../../design/index.ts'
import type { ConfirmationState, CurrentConfirmation } from '../confirmation.ts'
import type { ConfirmationWords } from '../words.ts'

const kinds: Record<ConfirmationState, StatusKind> = {
  waiting: 'waiting',
  confirmed: 'done',
  disowned: 'wrong',
  held: 'behind',
  own: 'done',
}

export interface ConfirmationSectionProps {
  words: ConfirmationWords
  confirmation: CurrentConfirmation
  /** As far as the reader sees it. */
  phone: string
  /** Where the office finds the question; given, it is told why one is held back. */
  outbox?: string
}

/** What the number that stands now was asked and said, or why it was not asked; for the owner and for the office. */
export function ConfirmationSection({ words: w, confirmation, phone, outbox }: ConfirmationSectionProps) {
  const { state, message } = confirmation
  return (
    <Section title={w.section} note={w.phone(phone)}>
      <p>
        <Status kind={kindOf(confirmation)}>{isOld(confirmation) ? w.confirmedOld : w.states[state]}</Status>
        <br />
        {factsOf(confirmation, w, outbox !== undefined).join(' ')}
      </p>
      {outbox && message && (state === 'held' || state === 'waiting') && (
        <p>
          <a href={`${outbox}/${message.id}`}>{state === 'held' ? w.release : w.question}</a>
        </p>
      )}
    </Section>
  )
}

/** Whether it says yes to what is called otherwise now: then it says nothing of that. */
function isOld({ state, renamedFrom }: CurrentConfirmation): boolean {
  return state === 'confirmed' && renamedFrom !== undefined
}

function kindOf(confirmation: CurrentConfirmation): StatusKind {
  return isOld(confirmation) ? 'behind' : kinds[confirmation.state]
}

function factsOf(confirmation: CurrentConfirmation, w: ConfirmationWords, office: boolean): string[] {
  const { state, heldBack, askedAt, answeredAt, renamedFrom, message } = confirmation
  const about = state !== 'own' && renamedFrom !== undefined && w.askedOld(renamedFrom)
  const asked = [askedAt && w.asked(askedAt), answeredAt && w.answered(answeredAt), about]
  const notAsked = [
    state === 'own' && w.own,
    state === 'held' && ((office && heldBack && w.heldBack[heldBack]) || w.held),
  ]
  const failed = state === 'waiting' && message?.failed
  const next = failed ? w.failed : state === 'waiting' && !office && w.waiting
  return [...notAsked, ...asked, next].filter(part => typeof part === 'string')
}

export interface DisownedNoticeProps {
  words: ConfirmationWords
  /** Whole: it is what the owner wrote. */
  phone: string
  /** Whether its owner may still change the number. */
  open: boolean
}

/** For the owner of a response, when the number they wrote says that it is not theirs. */
export function DisownedNotice({ words: w, phone, open }: DisownedNoticeProps) {
  return (
    <Notice kind="wrong" title={w.disowned}>
      {open ? w.mend.open(phone) : w.mend.closed(phone)}
    </Notice>
  )
}

/** In the head of a case: that the number which stands now disowned it, or why it was not asked. */
export function ConfirmationBadge({
  words,
  confirmation,
}: {
  words: ConfirmationWords
  confirmation?: CurrentConfirmation
}) {
  const { badge } = words
  if (confirmation && isOld(confirmation)) return <Status kind={kindOf(confirmation)}>{badge.confirmedOld}</Status>
  if (confirmation?.state === 'disowned') return <Status kind={kinds.disowned}>{badge.disowned}</Status>
  if (confirmation?.state !== 'held') return null
  return <Status kind={kinds.held}>{badge.held(badge.because[confirmation.heldBack ?? ''])}</Status>
}
