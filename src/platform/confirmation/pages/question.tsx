import { Actions, Button, formatDate, Heading, KeyValue, Name, Notice, type Lang } from '../../../design/index.ts'
import type { Asked } from '../confirmation.ts'
import type { Shown } from '../subject.ts'
import { linkWords, type ConfirmationWords } from '../words.ts'

export interface QuestionPageProps {
  lang: Lang
  words: ConfirmationWords
  asked: Asked
  /** Absent where nobody knows any more what was asked about. */
  shown?: Shown
  /** An answer was pressed after the first one. */
  again?: boolean
}

/** What the phone that was asked sees: the subject in five lines, and two buttons; later its own answer. */
export function QuestionPage({ lang, words: w, asked, shown, again }: QuestionPageProps) {
  const open = !asked.answer && !asked.outdated
  return (
    <>
      {open ? <Heading under={shown && w.lead(shown.contact)}>{w.title}</Heading> : <Heading>{w.about}</Heading>}
      <Said {...{ words: w, asked, again }} />
      {shown && <KeyValue items={facts(shown, w, lang)} />}
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

function facts(shown: Shown, w: ConfirmationWords, lang: Lang) {
  return [
    { term: shown.term, detail: <Name>{shown.name}</Name> },
    { term: w.purpose, detail: shown.purpose },
    { term: w.place, detail: shown.place },
    { term: w.number, detail: <Name>{shown.number}</Name> },
    { term: w.sent, detail: shown.sentAt ? formatDate(shown.sentAt, lang, 'datetime') : '' },
  ]
}

/** What was answered, and that nothing more is asked. */
function Said({ words: w, asked, again }: Pick<QuestionPageProps, 'words' | 'asked' | 'again'>) {
  const { answer, answeredAt, outdated } = asked
  if (outdated) return <Notice kind="info" title={w.outdated[outdated]} />
  if (!answer) return null
  return (
    <Notice kind={answer === 'confirmed' ? 'ok' : 'waiting'} title={again ? w.first : w.thanks} live>
      {w.said[answer](answeredAt!)} {w.mistaken}
    </Notice>
  )
}

/** No such code, or not the whole of it. */
export function UnknownCode({ lang }: { lang: Lang }) {
  const w = linkWords(lang)
  return (
    <>
      <Heading>{w.missing}</Heading>
      <p>{w.missingNote}</p>
    </>
  )
}
