import { EmptyState, Heading, TaskList, type Lang } from '../../../design/index.ts'
import { windowState, windowText, type Call } from '../../programmes/index.ts'
import { callPath } from '../rules/paths.ts'
import { words } from '../words.ts'

export interface CallsProps {
  lang: Lang
  now: Temporal.Instant
  open: Call[]
  /** What is not open, shown where nothing is. */
  others: Call[]
}

/** Everything one can register for, each with until when. */
export function CallsPage({ lang, now, open, others }: CallsProps) {
  const w = words(lang).calls
  if (open.length === 0 && others.length === 0) return <EmptyState title={words(lang).home.none} />
  const shown = open.length > 0 ? open : others
  return (
    <>
      <Heading under={open.length > 0 ? w.lead : w.noneOpen}>{w.title}</Heading>
      <TaskList items={shown.map(call => rowOf(call, now, lang))} />
    </>
  )
}

function rowOf(call: Call, now: Temporal.Instant, lang: Lang) {
  const w = words(lang).calls
  const state = windowState(call.window, now)
  return {
    title: `${call.seasonName[lang]}: ${call.name[lang]}`,
    detail: [call.summary[lang], windowText(call.window, now, lang, 'visitors')].filter(Boolean).join(' '),
    href: callPath(call),
    status: { kind: state === 'open' ? ('progress' as const) : ('empty' as const), word: w.states[state] },
  }
}
