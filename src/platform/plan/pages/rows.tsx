import { EmptyState, FilterBar, Section, StepPager, Tabs, formatNumber, type Lang } from '../../../design/index.ts'
import type { Shown, Tally } from '../data/shown.ts'
import type { PlanFace } from '../kind.ts'
import type { PlanRun, PlanState } from '../rules/plan.ts'
import { isNarrowed, lookQuery, viewName, views, type Look, type View } from '../rules/views.ts'
import { wordsOf } from '../words.ts'
import { RowTable } from './row-table.tsx'

/** What of a plan is looked at. */
export interface PlanLook {
  look: Look
  tally: Tally
  /** Doubtful and refused rows, or those that were left out: apart, where nobody looks at some rows only. */
  apart?: Shown<unknown>
  rows: Shown<unknown>
}

interface RowsProps {
  lang: Lang
  face: PlanFace<unknown>
  run: PlanRun
  shown: PlanLook
}

/** The rows of a plan: a filter, what needs a look apart, and the rest page by page. */
export function Rows(props: RowsProps) {
  const { lang, face, run, shown } = props
  const w = wordsOf(face, lang)
  const { look, apart, rows } = shown
  const table = { lang, face, open: run.state === 'planned' }
  const told = toldIn(run.state, w)
  const title = look.view ? nameOf(look.view, props) : told.rows
  const download = <Download {...props} />
  const hasApart = apart !== undefined && apart.total > 0
  const empty = isNarrowed(look) ? <EmptyState title={w.none} /> : <p class="mu">{told.none}</p>
  return (
    <>
      <Filter {...props} />
      {hasApart && (
        <Section title={told.apart} aside={download}>
          <RowTable {...table} caption={told.apart} mixed rows={apart.rows} empty={null} />
          {apart.next && <Others {...props} />}
        </Section>
      )}
      <Section title={title} aside={!hasApart && download}>
        <RowTable {...table} caption={title} rows={rows.rows} empty={empty} />
        <Pages {...props} />
      </Section>
    </>
  )
}

/** What the two tables of a plan are called, and what stands there where nothing came of it: as things stand now. */
function toldIn(state: PlanState, w: ReturnType<typeof wordsOf>): Record<'apart' | 'rows' | 'none', string> {
  if (state === 'planned') return { apart: w.held, rows: w.differences, none: w.noDifferences }
  if (state === 'undone') return { apart: w.stayed, rows: w.takenBack, none: w.noneTakenBack }
  return { apart: w.left, rows: w.written, none: w.noDifferences }
}

/** The views that have rows, each with its count, and a search in the one that is looked at. */
function Filter(props: RowsProps) {
  const { lang, face, run, shown } = props
  const w = wordsOf(face, lang)
  const { look, tally, rows } = shown
  const at = `${face.path}/${run.id}`
  const known = views.filter(view => tally[view] > 0 && (view !== 'left' || run.state !== 'planned'))
  if (known.length === 0) return null
  const entries = known.map(view => ({
    href: `${at}${lookQuery({ view, q: '' })}`,
    label: nameOf(view, props),
    current: look.view === view,
    count: tally[view],
  }))
  return (
    <Section title={w.details}>
      <Tabs label={w.view} entries={[{ href: at, label: w.all, current: look.view === undefined }, ...entries]} />
      <FilterBar
        action={at}
        search={{ name: 'q', value: look.q, label: w.search }}
        hidden={look.view && { jenis: viewName(look.view) }}
        found={look.q ? rows.total : undefined}
        clear={look.q ? `${at}${lookQuery({ view: look.view, q: '' })}` : undefined}
      />
    </Section>
  )
}

/** What a view is called, as the beginning of a line. */
function nameOf(view: View, { lang, face }: Pick<RowsProps, 'lang' | 'face'>): string {
  const w = wordsOf(face, lang)
  const name = view === 'noted' ? w.noted : view === 'left' ? w.leftView : w.kinds[view]
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Where the rest of those apart is found. */
function Others(props: RowsProps) {
  const { lang, face, run, shown } = props
  const w = wordsOf(face, lang)
  const apart: View[] = run.state === 'planned' ? ['doubtful', 'refused'] : ['left']
  return (
    <ul>
      {apart
        .filter(view => shown.tally[view] > 0)
        .map(view => (
          <li key={view}>
            <a href={`${face.path}/${run.id}${lookQuery({ view, q: '' })}`}>
              {nameOf(view, props)}: {w.seeAll(formatNumber(shown.tally[view], lang))}
            </a>
          </li>
        ))}
    </ul>
  )
}

function Pages({ lang, face, run, shown: { look, rows } }: RowsProps) {
  const n = (value: number) => formatNumber(value, lang)
  const to = (place: Shown<unknown>['next'] | Shown<unknown>['previous']) =>
    place && `${face.path}/${run.id}${lookQuery({ view: look.view, q: look.q, ...place })}`
  const where = wordsOf(face, lang).range(n(rows.from + 1), n(rows.from + rows.rows.length), n(rows.total))
  return <StepPager where={where} previous={to(rows.previous)} next={to(rows.next)} />
}

function Download({ lang, face, run, shown: { tally } }: RowsProps) {
  if (!hasTold(tally, run)) return null
  return (
    <a href={`${face.path}/${run.id}/masalah`} download>
      {wordsOf(face, lang).download}
    </a>
  )
}

function hasTold({ noted, doubtful, refused, left }: Tally, run: PlanRun): boolean {
  return noted > 0 || (run.state === 'planned' ? doubtful + refused : left) > 0
}
