import {
  Actions,
  Button,
  DateInput,
  ErrorSummary,
  formatDate,
  Heading,
  Muted,
  Prose,
  Section,
  type Lang,
} from '../../../design/index.ts'
import { businessDay } from '../../../platform/clock/clock.ts'
import { words } from '../words.ts'

export interface ClockPageProps {
  now: Temporal.Instant
  lang: Lang
  /** A sentence about the typed date, when it was refused. */
  problem?: string
  typed?: { day: string; month: string; year: string }
}

/** Trial only: what time it is, and three ways to step it. */
export function ClockPage({ now, lang, problem, typed }: ClockPageProps) {
  const w = words(lang).clock
  const later = businessDay(now).date.add({ weeks: 1 })
  const hint = w.hint(`${later.day} ${later.month} ${later.year}`)
  return (
    <>
      {problem && <ErrorSummary errors={[{ href: '#tanggal', text: problem }]} />}
      <Heading>{w.title}</Heading>
      <Prose>
        <p>
          {w.now}: <b>{formatDate(now, lang, 'exact')}</b>
        </p>
        <p>{w.about}</p>
        <Muted>{w.due}</Muted>
      </Prose>
      <form method="post" action="/waktu">
        <Actions>
          <Button name="langkah" value="day">
            {w.day}
          </Button>
          <Button name="langkah" value="week" alt>
            {w.week}
          </Button>
        </Actions>
      </form>
      <Section title={w.date}>
        <form method="post" action="/waktu">
          <DateInput id="tanggal" name="tanggal" label={w.date} hint={hint} error={problem} value={typed} />
          <Button name="langkah" value="date" alt>
            {w.go}
          </Button>
        </form>
      </Section>
    </>
  )
}
