import type { Lang } from '../../../design/index.ts'
import type { HomeFigures, HomeStanding, HomeTask, LinkedCount } from '../../../platform/home/index.ts'
import type { Call } from '../data/calls.ts'
import { isPresent } from '../rules/present.ts'
import { words } from '../words.ts'
import { windowText } from './window.tsx'

/** What a room counts of every call, and how it tells it on homes and above its lists. */
export interface CallCounts<Name extends string> {
  /** The filter of a call's list that shows exactly those. */
  filters: Record<Name, string>
  /** Those that are nothing where a call does not pay. */
  ofPay: readonly Name[]
  /** Which of them are shown as figures, in this order. */
  figures: readonly Name[]
  /** Which of them are something to do, in this order. */
  tasks: Partial<Record<Name, Pick<HomeTask, 'act' | 'kind' | 'urgency'>>>
  words(lang: Lang): {
    /** What the way to all of a call is called. */
    all: string
    counts: Record<Name, string>
    tasks: Partial<Record<Name, Pick<HomeTask, 'title' | 'note'>>>
  }
}

/** How a call stands, and where it is listed. */
export interface CountedCall<Name extends string> {
  path: string
  counts: Record<Name, number>
  pays: boolean
}

/** The same for a home, which also tells which call it is, and until when. */
export interface CallAtHome<Name extends string> extends CountedCall<Name> {
  call: Call
}

interface Telling {
  lang: Lang
  now: Temporal.Instant
}

/** Each task for each call that somebody may still have to do something for, by name where there are several. */
export function callTasks<Name extends string>(
  of: CallCounts<Name>,
  all: readonly CallAtHome<Name>[],
  { lang, now }: Telling,
): HomeTask[] {
  const present = all.filter(({ call }) => isPresent(call.window, now))
  const named = ({ call }: CallAtHome<Name>) => `${call.name[lang]} ${call.seasonName[lang]}`
  return (Object.keys(of.tasks) as Name[]).flatMap(name => {
    const waiting = present
      .filter(({ pays }) => pays || !of.ofPay.includes(name))
      .map(one => ({
        count: one.counts[name],
        href: filtered(one.path, of.filters[name]),
        of: present.length > 1 ? named(one) : undefined,
      }))
    // What is nothing to any call is not spoken of.
    return waiting.length > 0 ? [{ ...of.words(lang).tasks[name]!, ...of.tasks[name]!, waiting }] : []
  })
}

/** A season with each of its calls; the first of them is the main one. */
export function seasonFigures<Name extends string>(
  of: CallCounts<Name>,
  { name, calls }: { name: string; calls: CallAtHome<Name>[] },
  { lang, now }: Telling,
): HomeFigures {
  const parts = calls.map((one): HomeStanding => {
    const note = windowText(one.call.window, now, lang, 'staff')
    return { name: one.call.name[lang], href: one.path, note, counts: countsOfCall(lang, of, one) }
  })
  return { title: words(lang).atHome.season(name), all: of.words(lang).all, parts }
}

/** How one call stands, each figure with the way to exactly those: also for the line above its list. */
export function countsOfCall<Name extends string>(
  lang: Lang,
  of: CallCounts<Name>,
  { path, counts, pays }: CountedCall<Name>,
): LinkedCount[] {
  const labels = of.words(lang).counts
  return of.figures
    .filter(name => pays || !of.ofPay.includes(name))
    .map(name => ({ count: counts[name], label: labels[name], href: filtered(path, of.filters[name]) }))
}

/** The address of a list with one more filter. */
function filtered(path: string, filter: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${filter}`
}
