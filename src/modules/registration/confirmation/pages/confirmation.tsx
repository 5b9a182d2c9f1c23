import {
  Actions,
  Button,
  formatDate,
  Heading,
  KeyValue,
  Name,
  Notice,
  Section,
  Status,
  type Lang,
  type StatusKind,
} from '../../../../design/index.ts'
import { displayPhone } from '../../../people/index.ts'
import type { Asked, Confirmation, ConfirmationState } from '../data/confirmations.ts'
import { kindWords } from '../../words/kinds.ts'
import { words } from '../words.ts'

const kinds: Record<ConfirmationState, StatusKind> = {
  waiting: 'waiting',
  confirmed: 'done',
  disowned: 'wrong',
  held: 'behind',
  own: 'done',
}

export interface ConfirmationPageProps {
  lang: Lang
  asked: Asked
  place: string
  /** An answer was pressed after the first one. */
  again?: boolean
}

/** What the phone that was asked sees: the registration in four lines, and two buttons; later its own answer. */
export function ConfirmationPage({ lang, asked, place, again }: ConfirmationPageProps) {
  const w = words(lang)
  const { about, answer } = asked
  const kind = kindWords(about.kind, lang)
  const items = [
    { term: kind.term, detail: <Name>{about.name}</Name> },
    { term: w.place, detail: place },
    { term: w.number, detail: <Name>{about.number}</Name> },
    { term: w.sent, detail: about.submittedAt ? formatDate(about.submittedAt, lang, 'datetime') : '' },
  ]
  const open = !answer && !about.outdated
  return (
    <>
      {open ? <Heading under={w.lead(kind.contact)}>{w.title}</Heading> : <Heading>{w.about}</Heading>}
      <Said {...{ lang, asked, again }} />
      <KeyValue items={items} />
      {open && (
        <form method="post">
          <p>{w.note}</p>
          <Actions>
            <Button name="jawab" value="ya">
              {w.yes}
            </Button>
            <Button alt name="jawab" value="bukan">
              {w.no}
            </Button>
          </Actions>
        </form>
      )}
    </>
  )
}

/** What was answered, and that nothing more is asked. */
function Said({ lang, asked, again }: Omit<ConfirmationPageProps, 'place'>) {
  const w = words(lang)
  const { answer, answeredAt, about } = asked
  if (about.outdated) return <Notice kind="info" title={w.outdated[about.outdated]} />
  if (!answer) return null
  return (
    <Notice kind={answer === 'confirmed' ? 'ok' : 'waiting'} title={again ? w.first : w.thanks} live>
      {w.said[answer](answeredAt!)} {w.mistaken}
    </Notice>
  )
}

/** No such code, or not the whole of it. */
export function UnknownCode({ lang }: { lang: Lang }) {
  const w = words(lang)
  return (
    <>
      <Heading>{w.missing}</Heading>
      <p>{w.missingNote}</p>
    </>
  )
}

export interface ConfirmationSectionProps {
  lang: Lang
  confirmation: Confirmation
  /** As far as the reader sees it. */
  phone: string
  /** Where the office finds the question; given, it is told why one is held back. */
  outbox?: string
}

/** What the number that stands now was asked and said, or why it was not asked; for the owner and for the office. */
export function ConfirmationSection({ lang, confirmation, phone, outbox }: ConfirmationSectionProps) {
  const w = words(lang)
  const { state, message } = confirmation
  return (
    <Section title={w.section} note={w.phone(phone)}>
      <p>
        <Status kind={kinds[state]}>{w.states[state]}</Status>
        <br />
        {factsOf(confirmation, lang, outbox !== undefined).join(' ')}
      </p>
      {outbox && message && (state === 'held' || state === 'waiting') && (
        <p>
          <a href={`${outbox}/${message.id}`}>{state === 'held' ? w.release : w.question}</a>
        </p>
      )}
    </Section>
  )
}

function factsOf(confirmation: Confirmation, lang: Lang, office: boolean): string[] {
  const w = words(lang)
  const { state, heldBack, askedAt, answeredAt, message } = confirmation
  const asked = [askedAt && w.asked(askedAt), answeredAt && w.answered(answeredAt)]
  const notAsked = [
    state === 'own' && w.own,
    state === 'held' && ((office && heldBack && w.heldBack[heldBack]) || w.held),
  ]
  const failed = state === 'waiting' && message?.failed
  const next = failed ? w.failed : state === 'waiting' && !office && w.waiting
  return [...notAsked, ...asked, next].filter(part => typeof part === 'string')
}

export interface DisownedNoticeProps {
  lang: Lang
  confirmation?: Confirmation
  /** Whether its owner may still change the number. */
  open: boolean
}

/** For the owner of a registration, when the number they wrote says that it is not theirs; the number is their own answer. */
export function DisownedNotice({ lang, confirmation, open }: DisownedNoticeProps) {
  if (confirmation?.state !== 'disowned') return null
  const w = words(lang)
  const phone = displayPhone(confirmation.phone)
  return (
    <Notice kind="wrong" title={w.disowned}>
      {open ? w.mend.open(phone) : w.mend.closed(phone)}
    </Notice>
  )
}

/** In the head of a case: that the number which stands now disowned it, or why it was not asked. */
export function ConfirmationBadge({ lang, confirmation }: { lang: Lang; confirmation?: Confirmation }) {
  const { badge } = words(lang)
  if (confirmation?.state === 'disowned') return <Status kind={kinds.disowned}>{badge.disowned}</Status>
  if (confirmation?.state !== 'held') return null
  return <Status kind={kinds.held}>{badge.held(badge.because[confirmation.heldBack ?? ''])}</Status>
}
