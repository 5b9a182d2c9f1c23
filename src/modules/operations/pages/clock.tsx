import {
  Actions,
  Button,
  ErrorSummary,
  formatDate,
  formatNumber,
  Heading,
  Muted,
  Progress,
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
import type { SeasonGoal } from '../season.ts'
import { words } from '../words.ts'

/** By how much the clock is stepped: one of two buttons, to a date, or day by day until a stage of the season. */
export const clockForm = defineStaffForm({
  fields: {
    langkah: { type: sent(among('day', 'week', 'date')), optional: true },
    tahap: { type: sent(said => (/^[a-z0-9-]{1,60}$/.test(said) ? said : undefined)), optional: true },
    tanggal: {
      type: 'date',
      label: lang => words(lang).clock.date,
      optional: true,
      // How far ahead it may lie is the clock's own rule.
      max: '2999-12-31',
      sentences: lang => ({ required: words(lang).clock.noDate, 'date.impossible': words(lang).clock.noDate }),
    },
  },
  together: ({ langkah = 'date', tanggal, tahap }) =>
    langkah === 'date' && !tanggal && !tahap ? { tanggal: 'required' } : {},
})

/** How far a season is that is played. */
export interface SeasonUnderWay {
  goal: SeasonGoal
  state: string
  done: number
  total: number
  problem?: string
}

export interface ClockPageProps {
  now: Temporal.Instant
  lang: Lang
  /** The stages that lie ahead. */
  goals: readonly SeasonGoal[]
  underWay?: SeasonUnderWay
  /** A date that was refused. */
  returned?: Returned<typeof clockForm.fields>
}

/** Trial only: what time it is, and the ways to step it. */
export function ClockPage({ now, lang, goals, underWay, returned }: ClockPageProps) {
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
      <Section title={w.play} note={w.playAbout}>
        {underWay && <UnderWay {...{ now, lang, underWay }} />}
        {underWay?.state !== 'running' && underWay?.state !== 'waiting' && <Goals {...{ goals, lang }} />}
      </Section>
    </>
  )
}

function UnderWay({ now, lang, underWay }: Required<Pick<ClockPageProps, 'now' | 'lang' | 'underWay'>>) {
  const w = words(lang).clock
  const { goal, state, done, total, problem } = underWay
  const day = w.dayOf(formatNumber(Math.min(done + 1, total), lang), formatNumber(total, lang), formatDate(now, lang))
  const isUnderWay = state === 'running' || state === 'waiting'
  return (
    <Progress
      label={w.until(goal.name[lang])}
      value={done}
      of={total}
      state={{ kind: isUnderWay ? 'progress' : 'wrong', word: words(lang).processes.states[state] ?? state }}
      note={problem ?? day}
      background={isUnderWay}
    />
  )
}

/** One press for each stage that lies ahead. */
function Goals({ goals, lang }: Pick<ClockPageProps, 'goals' | 'lang'>) {
  const w = words(lang).clock
  if (goals.length === 0) return <Muted>{w.nothingAhead}</Muted>
  return (
    <form id="tahap" method="post" action="/waktu">
      <Actions>
        {goals.map(({ code, name }) => (
          <Button key={code} name="tahap" value={code} alt>
            {w.until(name[lang])}
          </Button>
        ))}
      </Actions>
    </form>
  )
}
