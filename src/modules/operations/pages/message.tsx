import {
  Actions,
  Back,
  Button,
  formatDate,
  Heading,
  KeyValue,
  Notice,
  Prose,
  Section,
  Workspace,
  type Lang,
} from '../../../design/index.ts'
import { words } from '../words.ts'

export interface MessagePageProps {
  lang: Lang
  id: string
  channel: string
  recipient: string
  template: string
  subject: string | null
  /** Absent when it holds a code that this reader may not see. */
  body?: string
  /** Its text held a code or a link and was erased. */
  gone: boolean
  state: string
  /** How often its channel was tried. */
  attempts: number
  problem?: string
  /** Nobody knows whether it has gone out. */
  unclear: boolean
  heldBack: string | null
  /** It was judged when it was written, and is not sent again as it was. */
  judged: boolean
  happenedAt: Date
  maySend: boolean
  /** The reader has just released it; `trial`: nothing leaves the house. */
  released?: { trial: boolean }
}

/** What a kind of letter is called. */
export function templateName(template: string, lang: Lang): string {
  return words(lang).outbox.templates[template] ?? template
}

/** One letter or message, readable whole. */
export function MessagePage(props: MessagePageProps) {
  const { lang } = props
  const w = words(lang).outbox
  const rows = [
    { term: w.recipient, detail: props.recipient },
    { term: w.channel, detail: w.channels[props.channel] },
    { term: w.time, detail: formatDate(props.happenedAt, lang, 'exact') },
    { term: w.state, detail: props.unclear ? w.holds.tanya : w.states[props.state] },
    ...(props.heldBack ? [{ term: w.heldWhy, detail: w.heldBack[props.heldBack] }] : []),
    ...(props.subject ? [{ term: w.subject, detail: props.subject }] : []),
    ...(props.problem ? [{ term: w.problem, detail: props.problem }] : []),
  ]
  const stays = props.state === 'failed' || props.state === 'held'
  return (
    <Workspace>
      <Back href="/kantor/surat/kotak-keluar">{w.title}</Back>
      <Heading>{templateName(props.template, lang)}</Heading>
      {props.released && (
        <Notice kind="ok" title={w.released} live>
          {props.released.trial && w.trial}
        </Notice>
      )}
      <KeyValue items={rows} />
      <Content {...props} />
      {props.unclear && <Notice kind="waiting" title={w.unclear} />}
      {stays && props.judged && <Notice kind="info" title={w.anew} />}
      {stays && props.maySend && (
        <form method="post" action={`/kantor/surat/kotak-keluar/${props.id}`}>
          <Actions>
            <Button alt>{props.attempts > 0 ? w.sendAgain : w.send}</Button>
          </Actions>
        </form>
      )}
    </Workspace>
  )
}

/** The text, or why there is none to read. */
function Content({ lang, body, gone, state, template }: MessagePageProps) {
  const w = words(lang).outbox
  if (gone) {
    const erased = template === 'confirmation' ? w.gone.answered : w.gone.past
    return (
      <Prose>
        <p>{state === 'sent' ? w.gone.sent : erased}</p>
      </Prose>
    )
  }
  return <Section title={w.body}>{body === undefined ? <p>{w.hidden}</p> : <Letter text={body} />}</Section>
}

/** The letter as its reader gets it: its own lines, wrapped where a phone needs it. */
function Letter({ text }: { text: string }) {
  return (
    <Prose>
      {text.split('\n\n').map((paragraph, at) => (
        <p key={at}>
          {paragraph.split('\n').flatMap((line, place) => (place === 0 ? [line] : [<br key={place} />, line]))}
        </p>
      ))}
    </Prose>
  )
}
