import {
  Actions,
  Columns,
  EmptyState,
  Heading,
  Section,
  TapLink,
  TaskList,
  Workspace,
  formatNumber,
  type Lang,
  type StatusKind,
  type Task,
} from '../../../../design/index.ts'
import type { Counts, Waiting } from '../data/counts.ts'
import { words } from '../words.ts'
import { CountFigures, countFilters, filtered } from './counts.tsx'

export interface SeasonSummary {
  name: string
  /** One line about its window: until when, since when, from when. */
  window: string
  path: string
  counts: Counts
  /** The season's other calls: where each is listed. */
  others: { name: string; href: string }[]
}

export interface OverviewProps {
  lang: Lang
  seasons: SeasonSummary[]
  waiting: Waiting
  /** Disputes that wait for a decision. */
  disputes: { href: string; label: string }[]
  readOnly: boolean
}

/** The office's home: what waits for somebody now, then each season with its figures. */
export function OverviewPage({ lang, seasons, waiting, disputes, readOnly }: OverviewProps) {
  const w = words(lang).home
  return (
    <Workspace>
      <Heading under={readOnly ? w.readOnly : undefined}>{w.title}</Heading>
      <Columns>
        <div>
          <TaskList items={officeTasks({ lang, seasons, waiting, disputes })} />
        </div>
        <div>
          {seasons.length === 0 && <EmptyState title={w.noSeason}>{w.noSeasonNext}</EmptyState>}
          {seasons.map(season => (
            <SeasonFigures key={season.path} season={season} lang={lang} />
          ))}
        </div>
      </Columns>
    </Workspace>
  )
}

function SeasonFigures({ season, lang }: { season: SeasonSummary; lang: Lang }) {
  const w = words(lang).home
  return (
    <Section title={w.season(season.name)} note={season.window} aside={<a href={season.path}>{w.all}</a>}>
      <CountFigures counts={season.counts} path={season.path} lang={lang} />
      {season.others.length > 0 && (
        <Actions>
          {season.others.map(other => (
            <TapLink key={other.href} href={other.href}>
              {other.name}
            </TapLink>
          ))}
        </Actions>
      )}
    </Section>
  )
}

type TaskName =
  | 'disputes'
  | 'disowned'
  | 'disownedEarlier'
  | 'unasked'
  | 'messages'
  | 'heldBack'
  | 'processes'
  | 'mend'
  | 'incomplete'
  | 'drafts'

function officeTasks({ lang, seasons, waiting, disputes }: Omit<OverviewProps, 'readOnly'>): Task[] {
  const present = seasons[0]
  const house = [
    ...disputeTasks(lang, disputes),
    task(lang, 'messages', waiting.messages, '/kantor/surat/kotak-keluar?keadaan=failed'),
    task(lang, 'heldBack', waiting.heldBack, '/kantor/surat/kotak-keluar?keadaan=batas'),
    task(lang, 'processes', waiting.processes, '/kantor/proses'),
  ]
  const all = present ? [...house, ...seasonTasks(lang, present.counts, present.path)] : house
  // What waits comes first.
  return [...all.filter(one => one.href), ...all.filter(one => !one.href)]
}

/** Each contested pesantren by name, the oldest case first. */
function disputeTasks(lang: Lang, disputes: OverviewProps['disputes']): Task[] {
  if (disputes.length === 0) return [task(lang, 'disputes', 0, undefined)]
  const status = { kind: kinds.disputes, word: words(lang).similar.disputeStates.open ?? '' }
  return disputes.map(({ href, label }) => ({ title: label, detail: words(lang).home.notes.disputes, href, status }))
}

function seasonTasks(lang: Lang, counts: Counts, path: string): Task[] {
  return [
    task(lang, 'disowned', counts.disowned, filtered(path, countFilters.disowned)),
    task(lang, 'disownedEarlier', counts.disownedEarlier, filtered(path, countFilters.disownedEarlier)),
    task(lang, 'unasked', counts.unasked, filtered(path, countFilters.unasked)),
    task(lang, 'mend', counts.toMend, filtered(path, countFilters.toMend)),
    task(lang, 'incomplete', counts.incomplete, filtered(path, countFilters.incomplete)),
    task(lang, 'drafts', counts.drafts, filtered(path, countFilters.drafts)),
  ]
}

const kinds: Record<TaskName, StatusKind> = {
  disputes: 'wrong',
  disowned: 'wrong',
  disownedEarlier: 'wrong',
  unasked: 'wrong',
  messages: 'wrong',
  heldBack: 'behind',
  processes: 'wrong',
  mend: 'behind',
  incomplete: 'progress',
  drafts: 'waiting',
}

/** One thing to do with its count; nothing to do is said too, and leads nowhere. */
function task(lang: Lang, name: TaskName, count: number, href: string | undefined): Task {
  const w = words(lang).home
  const status = count
    ? { kind: kinds[name], word: formatNumber(count, lang) }
    : { kind: 'done' as const, word: w.clear }
  return { title: w[name], detail: w.notes[name], href: count ? href : undefined, status }
}

export interface NearHomeProps {
  lang: Lang
  region: string
  season?: SeasonSummary
}

/** An officer's home: what is to be done in the own region now. */
export function NearHomePage({ lang, region, season }: NearHomeProps) {
  const w = words(lang).home
  const tasks = season && [
    task(lang, 'drafts', season.counts.drafts, filtered(season.path, countFilters.drafts)),
    task(lang, 'incomplete', season.counts.incomplete, filtered(season.path, countFilters.incomplete)),
  ]
  return (
    <Workspace>
      <Heading under={season?.window}>{w.nearTitle(region)}</Heading>
      {!season && <EmptyState title={w.noSeason} />}
      {season && tasks && (
        <Columns>
          <div>
            <TaskList items={tasks} />
          </div>
          <Section title={w.season(season.name)} aside={<a href={season.path}>{w.all}</a>}>
            <CountFigures
              counts={season.counts}
              path={season.path}
              lang={lang}
              kinds={['submitted', 'drafts', 'incomplete']}
            />
          </Section>
        </Columns>
      )}
    </Workspace>
  )
}
