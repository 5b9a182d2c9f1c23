import {
  Actions,
  Columns,
  EmptyState,
  Heading,
  Muted,
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
import { CountFigures, CountLine, countFilters, every, filtered, near, payingOnly } from './counts.tsx'

/** How a call stands, and where it is listed. */
export interface CallSummary {
  name: string
  /** The same with its season: what tells it from every other. */
  title: string
  /** One line about its window: until when, since when, from when. */
  window: string
  path: string
  counts: Counts
  pays: boolean
  /** Whether something may still be to be done for it. */
  present: boolean
}

export interface Standing {
  seasons: { name: string; calls: CallSummary[] }[]
  /** Seasons that closed long ago: where each is listed. */
  past: { name: string; href: string }[]
}

export interface OverviewProps {
  lang: Lang
  standing: Standing
  waiting: Waiting
  /** Disputes that wait for a decision. */
  disputes: { href: string; label: string }[]
  readOnly: boolean
}

/** The office's home: what waits for somebody now, then each season with its figures. */
export function OverviewPage({ lang, standing, waiting, disputes, readOnly }: OverviewProps) {
  const w = words(lang).home
  return (
    <Workspace>
      <Heading under={readOnly ? w.readOnly : undefined}>{w.title}</Heading>
      <Columns>
        <div>
          <TaskList items={officeTasks({ lang, standing, waiting, disputes })} />
        </div>
        <div>
          {standing.seasons.length === 0 && <EmptyState title={w.noSeason}>{w.noSeasonNext}</EmptyState>}
          <SeasonFigures lang={lang} standing={standing} kinds={every} />
        </div>
      </Columns>
    </Workspace>
  )
}

/** Each season with each of its calls, and the way to the past ones. */
function SeasonFigures({ lang, standing, kinds }: { lang: Lang; standing: Standing; kinds: (keyof Counts)[] }) {
  const w = words(lang).home
  return (
    <>
      {standing.seasons.map(({ name, calls: [main, ...others] }) => (
        <Section key={main!.path} title={w.season(name)} note={main!.window} aside={<a href={main!.path}>{w.all}</a>}>
          {others.length > 0 && <p>{main!.name}</p>}
          <CountFigures {...main!} lang={lang} kinds={payingOnly(kinds, main!)} />
          {others.map(call => (
            <p key={call.path}>
              <TapLink href={call.path}>{call.name}</TapLink>
              <br />
              <CountLine {...call} lang={lang} kinds={payingOnly(kinds, call)} />
              <br />
              <Muted small>{call.window}</Muted>
            </p>
          ))}
        </Section>
      ))}
      {standing.past.length > 0 && (
        <Section title={w.past}>
          <Actions>
            {standing.past.map(({ name, href }) => (
              <TapLink key={href} href={href}>
                {name}
              </TapLink>
            ))}
          </Actions>
        </Section>
      )}
    </>
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

function officeTasks({ lang, standing, waiting, disputes }: Omit<OverviewProps, 'readOnly'>): Task[] {
  const all = [
    ...disputeTasks(lang, disputes),
    task(lang, 'messages', waiting.messages, '/kantor/surat/kotak-keluar?keadaan=failed'),
    task(lang, 'heldBack', waiting.heldBack, '/kantor/surat/kotak-keluar?keadaan=batas'),
    task(lang, 'processes', waiting.processes, '/kantor/proses'),
    ...callTasks(lang, standing, ['disowned', 'disownedEarlier', 'unasked', 'mend', 'incomplete', 'drafts']),
  ]
  // What waits comes first.
  return [...all.filter(one => one.href), ...all.filter(one => !one.href)]
}

/** Each contested pesantren by name, the oldest case first. */
function disputeTasks(lang: Lang, disputes: OverviewProps['disputes']): Task[] {
  if (disputes.length === 0) return [task(lang, 'disputes', 0, undefined)]
  const status = { kind: kinds.disputes, word: words(lang).similar.disputeStates.open ?? '' }
  return disputes.map(({ href, label }) => ({ title: label, detail: words(lang).home.notes.disputes, href, status }))
}

/** What a task of a call counts. */
const counted = {
  disowned: 'disowned',
  disownedEarlier: 'disownedEarlier',
  unasked: 'unasked',
  mend: 'toMend',
  incomplete: 'incomplete',
  drafts: 'drafts',
} as const satisfies Partial<Record<TaskName, keyof Counts>>

/** Each task for each call that has something of it, by name where there are several; once when none has. */
function callTasks(lang: Lang, { seasons }: Standing, names: (keyof typeof counted)[]): Task[] {
  const present = seasons.flatMap(({ calls }) => calls).filter(call => call.present)
  return names.flatMap(name => {
    const calls = present.filter(call => payingOnly([counted[name]], call).length > 0)
    const waiting = calls.filter(call => call.counts[counted[name]] > 0)
    if (waiting.length === 0) return calls.length > 0 ? [task(lang, name, 0, undefined)] : []
    return waiting.map(({ counts, path, title }) => {
      const href = filtered(path, countFilters[counted[name]])
      return task(lang, name, counts[counted[name]], href, present.length > 1 ? title : undefined)
    })
  })
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
function task(lang: Lang, name: TaskName, count: number, href: string | undefined, of?: string): Task {
  const w = words(lang).home
  const status = count
    ? { kind: kinds[name], word: formatNumber(count, lang) }
    : { kind: 'done' as const, word: w.clear }
  const title = of ? `${w[name]}: ${of}` : w[name]
  return { title, detail: w.notes[name], href: count ? href : undefined, status }
}

export interface NearHomeProps {
  lang: Lang
  region: string
  standing: Standing
}

/** An officer's home: what is to be done in the own region now. */
export function NearHomePage({ lang, region, standing }: NearHomeProps) {
  const w = words(lang).home
  return (
    <Workspace>
      <Heading>{w.nearTitle(region)}</Heading>
      {standing.seasons.length === 0 ? (
        <EmptyState title={w.noSeason} />
      ) : (
        <Columns>
          <div>
            <TaskList items={callTasks(lang, standing, ['drafts', 'incomplete'])} />
          </div>
          <div>
            <SeasonFigures lang={lang} standing={standing} kinds={near} />
          </div>
        </Columns>
      )}
    </Workspace>
  )
}
