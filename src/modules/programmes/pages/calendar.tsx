import { Heading, History, Section, Steps, formatDate, type Lang } from '../../../design/index.ts'
import type { TimelineStage, WindowMove } from '../data/timeline.ts'
import { stageDates, stageState } from '../rules/stage-time.ts'
import { words } from '../words.ts'

export interface CalendarProps {
  lang: Lang
  now: Temporal.Instant
  stages: TimelineStage[]
}

/** The year from the first meeting to the last training, and every move of a window. */
export function CalendarPage({ lang, now, stages }: CalendarProps) {
  const w = words(lang).calendar
  const moved = stages.filter(stage => stage.moves.length > 1)
  return (
    <>
      <Heading under={w.lead}>{w.heading}</Heading>
      {stages.length ? <Timeline {...{ lang, now, stages }} /> : <p>{w.none}</p>}
      {moved.map(stage => (
        <Section key={stage.code} title={`${w.moves}: ${stage.name[lang]}`}>
          <Moves moves={stage.moves} lang={lang} />
        </Section>
      ))}
    </>
  )
}

/** The stages as stations of one way. */
export function Timeline({ lang, now, stages }: CalendarProps) {
  const firstOpen = stages.find(stage => stage.window && stageState(stage, now) === 'running')
  return (
    <Steps
      level={2}
      items={stages.map(stage => ({
        title: stage.name[lang],
        detail: `${stageTime(stage, lang)} · ${stage.summary[lang]}`,
        state: stage === firstOpen ? ('now' as const) : stageState(stage, now),
      }))}
    />
  )
}

/** When a stage is, in words: its own text where it has one. */
export function stageTime(stage: TimelineStage, lang: Lang): string {
  if (stage.text) return stage.text[lang]
  const dates = stageDates(stage)
  return dates ? words(lang).calendar.between(dates.from, dates.to) : ''
}

/** Who set or moved a window, when, why and by which source; the newest first. */
export function Moves({ moves, lang }: { moves: WindowMove[]; lang: Lang }) {
  const w = words(lang).calendar
  return (
    <History
      entries={moves.toReversed().map(move => {
        const dates = stageDates({ window: move.window })!
        return {
          when: formatDate(move.at, lang, 'date'),
          who: move.actor ?? w.office,
          what: `${w.set(dates.from, dates.to)} · ${move.adopted ? w.adopted : w.notAdopted}`,
          why: move.reason[lang],
          source: move.source,
        }
      })}
    />
  )
}
