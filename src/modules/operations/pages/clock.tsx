import {
  Actions,
  Button,
  ErrorSummary,
  formatDate,
  Heading,
  Muted,
  Prose,
  Section,
  type Lang,
} from '../../../design/index.ts'
import { businessDay } from '../../../platform/clock/clock.ts'
import {
  among,
  defineStaffForm,
  errorsOf,
  sent,
  StaffFormView,
  type Returned,
} from '../../../platform/staff-form/index.ts'
import { words } from '../words.ts'

/** By how much the clock is stepped: one of two buttons, or to a date. */
export const clockForm = defineStaffForm({
  fields: {
    langkah: { type: sent(among('day', 'week', 'date')), optional: true },
    tanggal: {
      type: 'date',
      label: lang => words(lang).clock.date,
      optional: true,
      // How far ahead it may lie is the clock's own rule.
      max: '2999-12-31',
      sentences: lang => ({ required: words(lang).clock.noDate, 'date.impossible': words(lang).clock.noDate }),
    },
  },
  together: ({ langkah = 'date', tanggal }) => (langkah === 'date' && !tanggal ? { tanggal: 'required' } : {}),
})

export interface ClockPageProps {
  now: Temporal.Instant
  lang: Lang
  /** A date that was refused. */
  returned?: Returned<typeof clockForm.fields>
}

/** Trial only: what time it is, and three ways to step it. */
export function ClockPage({ now, lang, returned }: ClockPageProps) {
  const w = words(lang).clock
  const later = businessDay(now).date.add({ weeks: 1 })
  const hint = w.hint(`${later.day} ${later.month} ${later.year}`)
  return (
    <>
      <ErrorSummary errors={errorsOf(returned)} />
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
        <StaffFormView form={clockForm} action="/waktu" hints={{ tanggal: hint }} {...{ lang, returned }}>
          <Button name="langkah" value="date" alt>
            {w.go}
          </Button>
        </StaffFormView>
      </Section>
    </>
  )
}
