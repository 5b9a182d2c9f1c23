import type { ComponentChildren } from 'preact'
import {
  Actions,
  Back,
  Button,
  ButtonLink,
  Figures,
  Heading,
  Hidden,
  Live,
  Notice,
  Progress,
  Workspace,
  formatDate,
  formatNumber,
  type Lang,
} from '../../../design/index.ts'
import { StaffFields } from '../../staff-form/index.ts'
import type { PlanAct } from '../data/acts.ts'
import type { PlanFace } from '../kind.ts'
import { planLimits } from '../rules/limits.ts'
import type { PlanRun, Step } from '../rules/plan.ts'
import { lookQuery } from '../rules/views.ts'
import { wordsOf } from '../words.ts'
import { planForm, planFormId } from './plan-form.ts'
import { kindsIn } from './kinds-in.ts'
import { PlanStatus } from './plan-status.tsx'
import { isOpen } from './row-table.tsx'
import { Rows, type PlanLook } from './rows.tsx'
import { Said } from './said.tsx'

/** The background work of a plan. */
export interface PlanWork {
  step: Step
  done: number
  total: number
  /** Why it has stopped. */
  problem?: string
}

export interface PlanPageProps extends PlanBodyProps {
  acts: readonly PlanAct[]
}

interface PlanBodyProps {
  lang: Lang
  face: PlanFace<unknown>
  run: PlanRun
  /** Something is under way, or has stopped in the middle. */
  work?: PlanWork
  /** Its rows; none while something is under way. */
  shown?: PlanLook
  /** What the kind has to say before it is applied. */
  beside?: ComponentChildren
  /** Why nothing came of what was pressed. */
  refused?: string
}

/** A plan before, while and after it is applied: counts, the one thing to do next, what needs a look, what becomes what. */
export function PlanPage(props: PlanPageProps) {
  const { lang, face, run, acts } = props
  const w = wordsOf(face, lang)
  const counts = countsIn(face, run, lang)
  const line = w.counts?.(run.summary) ?? (run.summary.rows <= few ? inLine(counts) : undefined)
  return (
    <Workspace>
      <Back href={face.path}>{w.title}</Back>
      <Heading
        over={`${w.plan} · ${formatDate(run.plannedAt, lang, 'datetime')}`}
        under={line}
        aside={<PlanStatus {...{ lang, face, run }} />}
      >
        {run.source}
      </Heading>
      <Said {...{ lang, face, run, acts }} />
      {!line && <Figures items={counts} />}
      <PlanBody {...props} />
    </Workspace>
  )
}

/** The same below its heading and counts. */
export function PlanBody(props: PlanBodyProps) {
  const { lang, face, run, work, shown, beside, refused } = props
  const { leftOut = [] } = run.summary
  return (
    <>
      {refused && <Notice kind="wrong" title={refused} />}
      {leftOut.length > 0 && <Notice kind="waiting" title={wordsOf(face, lang).leftOut(leftOut.join(', '))} />}
      {run.summary.swept !== undefined && <Swept {...props} swept={run.summary.swept} />}
      {work && <Work {...props} work={work} />}
      {!work && run.state !== 'planned' && <Outcome {...props} />}
      {shown && run.state === 'planned' && <Apply {...props} shown={shown} />}
      {beside}
      {shown && <Rows {...{ lang, face, run, shown }} />}
    </>
  )
}

/** Its rows are gone: what it was about stands in its heading and counts. */
function Swept({ lang, face, swept }: PlanBodyProps & { swept: string }) {
  const w = wordsOf(face, lang)
  return (
    <Notice kind="waiting" title={w.swept(formatDate(new Date(swept), lang))}>
      {w.sweptNote(planLimits.keptDays)}
    </Notice>
  )
}

/** "2 baris: 1 baru, 1 berubah." */
function inLine([rows, ...kinds]: { value: string; label: string }[]): string {
  const said = kinds.map(({ value, label }) => `${value} ${label}`).join(', ')
  return `${rows!.value} ${rows!.label}${said && `: ${said}`}.`
}

/** So few rows are counted in a line; more in figures. */
const few = 20

function countsIn(face: PlanFace<unknown>, run: PlanRun, lang: Lang): { value: string; label: string }[] {
  const w = wordsOf(face, lang)
  const n = (value: number) => formatNumber(value, lang)
  const items = kindsIn(face, [run], ['new', 'changed', 'ended', 'same', 'doubtful', 'refused']).map(kind => ({
    value: n(run.summary[kind]),
    label: w.kinds[kind],
  }))
  return [{ value: n(run.summary.rows), label: w.rows }, ...items]
}

function Work({ lang, face, run, work }: PlanBodyProps & { work: PlanWork }) {
  const w = wordsOf(face, lang)
  const at = `${face.path}/${run.id}`
  const progress = (background: boolean) => (
    <Progress label={w.working[work.step]} value={work.done} of={work.total} background={background} />
  )
  if (work.problem === undefined) return <Live refresh={{ href: at, label: w.refresh }}>{progress(true)}</Live>
  return (
    <>
      <Notice kind="wrong" title={w.stopped[work.step]}>
        {work.problem} {w.stoppedNote}
      </Notice>
      {progress(false)}
      <form method="post" action={`${at}/${work.step === 'apply' ? 'terapkan' : 'batalkan'}`}>
        <Actions>
          <Button>{w.goOn}</Button>
        </Actions>
      </form>
    </>
  )
}

/** The one form of the page: its boxes stand in the tables below. */
function Apply({ lang, face, run, shown }: PlanBodyProps & { shown: PlanLook }) {
  const w = wordsOf(face, lang)
  const { tally, look, apart, rows } = shown
  const at = `${face.path}/${run.id}`
  const open = [...(apart?.rows ?? []), ...rows.rows].filter(isOpen)
  const count = tally.sure || tally.unsure
  if (tally.open === 0) return <p>{w.nothing}</p>
  return (
    <form id={planFormId} method="post" action={`${at}/terapkan`}>
      <Hidden fields={{ tampil: open.map(one => one.row).join(',') }} />
      {tally.unsure > 0 && (
        <StaffFields form={planForm(face)} lang={lang} hints={{ ragu: `(${formatNumber(tally.unsure, lang)})` }} />
      )}
      {count === 0 && <p>{w.nothing}</p>}
      {open.length > 0 && <p class="sm mu">{w.choose}</p>}
      <Actions>
        {count > 0 && <Button>{w.apply(count)}</Button>}
        {open.length > 0 && (
          <Button alt formAction={`${at}/pilihan${lookQuery(look)}`}>
            {w.keepChoice}
          </Button>
        )}
      </Actions>
    </form>
  )
}

function Outcome({ lang, face, run, shown }: PlanBodyProps): ComponentChildren {
  const w = wordsOf(face, lang)
  const { applied = 0, undone = 0 } = run.summary
  const isUndone = run.state === 'undone'
  const left = shown?.tally[isUndone ? 'kept' : 'skipped'] ?? 0
  return (
    <>
      <Notice kind="ok" title={isUndone ? w.undone(undone) : w.applied(applied)}>
        {left > 0 && w.passedOver(left)}
      </Notice>
      {run.state === 'applied' && applied > 0 && (
        <Actions>
          <ButtonLink alt href={`${face.path}/${run.id}/batalkan`}>
            {w.undo}
          </ButtonLink>
        </Actions>
      )}
    </>
  )
}
