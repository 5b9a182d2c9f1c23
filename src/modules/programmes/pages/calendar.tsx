import { Callout, Heading, History, Section, Steps, formatDate, type Lang, type Step } from '../../../design/index.ts'
import type { Localised } from '../../../platform/form/content.ts'
import type { RegistrationSeason } from '../data/seasons.ts'
import type { SeasonPromise } from '../data/settings.ts'
import type { TimelineStage, WindowMove } from '../data/timeline.ts'
import { stageDates, stageState } from '../rules/stage-time.ts'
import { windowMove, type WindowMoved } from '../rules/window-move.ts'
import { words } from '../words.ts'
import { OtherSeasons } from './other-seasons.tsx'

export interface CalendarProps {
  lang: Lang
  now: Temporal.Instant
  season?: Localised
  others: RegistrationSeason[]
  stages: TimelineStage[]
  promises: SeasonPromise[]
}

/** The year from the first meeting to the last training, what was promised, and every move of a window. */
export function CalendarPage(props: CalendarProps) {
  const { lang, season, others, stages, promises } = props
  const w = words(lang).calendar
  const later = promises.filter(promise => promise.ofProgramme)
  return (
    <>
      <Heading under={w.lead}>{season ? w.heading(season[lang]) : w.title}</Heading>
      {stages.length ? <Timeline {...props} /> : <p>{w.none}</p>}
      {stages
        .filter(stage => stage.moves.length > 0)
        .map(stage => (
          <Section key={stage.code} title={w.moves(stage.name[lang])} note={w.movesNote}>
            <NotAdopted stage={stage} lang={lang} />
            <Moves moves={stage.moves} lang={lang} />
          </Section>
        ))}
      {later.map(promise => (
        <Section key={promise.code} title={w.after}>
          <p>{`${promise.name[lang]}: ${w.amount(promise.value, promise.unit)}`}</p>
        </Section>
      ))}
      <OtherSeasons {...{ others, lang }} at="/jadwal" />
    </>
  )
}

/** The stages as stations of one way; the registration that is open is where we stand. */
function Timeline({ lang, now, stages, promises }: CalendarProps) {
  const here = stages.find(stage => stage.window && stageState(stage, now) === 'running')
  return (
    <Steps
      level={2}
      items={stages.map((stage): Step => {
        const state = stageState(stage, now)
        return {
          title: stage.name[lang],
          detail: <StageDetail {...{ lang, stage, state }} promise={promises.find(one => one.stage === stage.code)} />,
          state: stage === here ? 'now' : state,
        }
      })}
    />
  )
}

interface StageDetailProps {
  lang: Lang
  stage: TimelineStage
  state: 'done' | 'running' | 'next'
  promise?: SeasonPromise
}

function StageDetail({ lang, stage, state, promise }: StageDetailProps) {
  const w = words(lang).calendar
  return (
    <>
      <b>{stageTime(stage, lang)}</b>
      {stageDates(stage) && ` · ${w.states[state]}`}
      <br />
      {stage.summary[lang]}
      {promise && (
        <>
          <br />
          {w.promise(w.amount(promise.value, promise.unit))}
        </>
      )}
    </>
  )
}

/** When a stage is, in words: its own text where it has one; the dates of its window count before the plan. */
export function stageTime(stage: TimelineStage, lang: Lang): string {
  if (stage.text && !stage.window) return stage.text[lang]
  const dates = stageDates(stage)
  const w = words(lang).calendar
  return dates ? w.between(dates.from, dates.to) : w.notAnnounced
}

/** The announcement said two things: which one counts stands above the acts. */
function NotAdopted({ stage, lang }: { stage: TimelineStage; lang: Lang }) {
  const w = words(lang).calendar
  const other = stage.moves.find(move => !move.adopted)
  const counts = stageDates(stage)
  if (!other || !counts) return null
  const dates = stageDates({ window: other.window })!
  const said = w.twoVersions(w.between(counts.from, counts.to), w.between(dates.from, dates.to))
  return <Callout title={w.versions}>{said}</Callout>
}

/** Who set or moved a window, when, why and by which source; the newest first. */
export function Moves({ moves, lang }: { moves: WindowMove[]; lang: Lang }) {
  const w = words(lang).calendar
  return (
    <History
      entries={moves.toReversed().map(move => ({
        when: formatDate(move.at, lang, 'date'),
        who: move.actor ?? w.office,
        what: <MoveLine moved={windowMove(move)} lang={lang} />,
        why: move.reason[lang],
        source: move.source,
      }))}
    />
  )
}

function MoveLine({ moved, lang }: { moved: WindowMoved; lang: Lang }) {
  const w = words(lang).calendar
  const { kind, first, last } = moved
  if (kind === 'not-adopted') return <>{w.notAdopted(w.between(first.now, last.now))}</>
  if (kind === 'set') return <>{w.set(w.between(first.now, last.now))}</>
  return (
    <>
      {w.first(w.end(first))}
      <br />
      {w.last(w.end(last))}
    </>
  )
}
