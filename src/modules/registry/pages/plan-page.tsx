import type { ComponentChildren } from 'preact'
import {
  Back,
  Button,
  DataTable,
  Figures,
  Heading,
  Muted,
  Notice,
  Progress,
  Section,
  Status,
  Workspace,
  formatDate,
  formatNumber,
  type Lang,
} from '../../../design/index.ts'
import type { PlanRun, StoredRow } from '../../../platform/plan/index.ts'
import { defineStaffForm, StaffFields, tick } from '../../../platform/staff-form/index.ts'
import type { ListValues } from '../rules/fields.ts'
import { columnOf } from '../rules/import-columns.ts'
import { words } from '../words.ts'
import { stateKinds } from './import-page.tsx'

/** Whether doubtful rows are written too. */
export const applyForm = defineStaffForm({
  fields: { ragu: { type: tick('ya'), label: lang => words(lang).imports.withDoubtful } },
})

export type ImportedRow = StoredRow<ListValues>

export interface PlanPageProps {
  lang: Lang
  run: PlanRun
  /** The first of the new ones. */
  fresh: ImportedRow[]
  changed: ImportedRow[]
  odd: ImportedRow[]
  /** How many rows are shown of each kind. */
  most: number
  /** How many rows applying would write, without and with the doubtful ones. */
  toWrite: { sure: number; doubtful: number }
  /** Work going on in the background. */
  work?: { step: 'apply' | 'undo'; done: number; total: number }
}

/** A plan before and after: counts, what becomes what, what needs a look, and the one thing to do next. */
export function PlanPage(props: PlanPageProps) {
  const { lang, run } = props
  const w = words(lang).imports
  const n = (value: number) => formatNumber(value, lang)
  const { leftOut = [] } = run.summary
  const kinds = ['rows', 'new', 'changed', 'same', 'doubtful', 'refused'] as const
  return (
    <Workspace>
      <Back href="/kantor/pesantren/impor">{w.title}</Back>
      <Heading
        over={formatDate(run.createdAt, lang, 'datetime')}
        aside={<Status kind={stateKinds[run.state]}>{w.states[run.state]}</Status>}
      >
        {run.source}
      </Heading>
      <Figures items={kinds.map(kind => ({ value: n(run.summary[kind]), label: w[kind] }))} />
      {leftOut.length > 0 && <Notice kind="waiting" title={w.leftOut(leftOut.join(', '))} />}
      <Outcome {...props} />
      {props.fresh.length > 0 && <Fresh {...props} />}
      <Section title={w.differences}>
        <Differences {...props} />
      </Section>
      <Section title={w.problems} aside={props.odd.length > 0 && <DownloadLink {...props} />}>
        <Problems {...props} />
      </Section>
    </Workspace>
  )
}

function Outcome({ lang, run, work, toWrite }: PlanPageProps) {
  const w = words(lang).imports
  const n = (value: number) => formatNumber(value, lang)
  const at = `/kantor/pesantren/impor/${run.id}`
  if (work)
    return <Progress label={w.working[work.step]} value={work.done} of={work.total} note={w.background} background />
  if (run.state === 'planned') {
    const all = toWrite.sure + toWrite.doubtful
    if (all === 0) return <p>{w.nothing}</p>
    return (
      <form method="post" action={`${at}/terapkan`}>
        {toWrite.doubtful > 0 && (
          <StaffFields form={applyForm} lang={lang} hints={{ ragu: `(${n(toWrite.doubtful)})` }} />
        )}
        <Button>{w.apply(n(toWrite.sure || all))}</Button>
      </form>
    )
  }
  const undone = run.state === 'undone'
  const skipped = (undone ? run.summary.notUndone : run.summary.skipped) ?? []
  return (
    <>
      <Notice kind="ok" title={undone ? w.undone(n(run.summary.undone ?? 0)) : w.applied(n(run.summary.applied ?? 0))}>
        {skipped.length > 0 &&
          `${w.skipped}: ${skipped.map(one => `${one.key} (${words(lang).skipped(one)})`).join(', ')}`}
      </Notice>
      {!undone && (run.summary.applied ?? 0) > 0 && (
        <form method="post" action={`${at}/batalkan`}>
          <p class="mu">{w.undoNote}</p>
          <Button danger>{w.undo}</Button>
        </form>
      )}
    </>
  )
}

/** What new rows look like: a wrong encoding is seen here before it is written. */
function Fresh({ lang, fresh, run }: PlanPageProps) {
  const w = words(lang)
  const more = run.summary.new > fresh.length
  return (
    <Section title={w.imports.fresh}>
      {more && <First lang={lang} most={fresh.length} />}
      <DataTable
        caption={w.imports.fresh}
        captionHidden
        fold
        rows={fresh}
        columns={[
          { key: 'name', head: w.detail.fields.name ?? columnOf.name, cell: one => one.values.name },
          { key: 'row', head: w.imports.row, numeric: true, cell: one => formatNumber(one.row, lang) },
          { key: 'nspp', head: columnOf.nspp, cell: one => one.values.nspp ?? <Muted>–</Muted> },
          { key: 'address', head: columnOf.address, cell: one => one.values.address ?? <Muted>–</Muted> },
          { key: 'regency', head: columnOf.regency_code, cell: one => one.values.regency_code ?? <Muted>–</Muted> },
        ]}
      />
    </Section>
  )
}

function Differences({ lang, changed, run, most }: PlanPageProps) {
  const w = words(lang)
  const rows = changed.flatMap(row => row.changes.map(change => ({ row: row.row, key: row.key, ...change })))
  return (
    <>
      {run.summary.changed > most && <First lang={lang} most={most} />}
      <DataTable
        caption={w.imports.differences}
        captionHidden
        fold
        rows={rows}
        empty={<p class="mu">{w.imports.noDifferences}</p>}
        columns={[
          { key: 'key', head: w.imports.key, cell: one => one.key },
          { key: 'row', head: w.imports.row, numeric: true, cell: one => formatNumber(one.row, lang) },
          { key: 'field', head: w.imports.field, cell: one => w.detail.fields[one.field] ?? one.field },
          { key: 'from', head: w.imports.from, cell: one => one.from ?? <Muted>–</Muted> },
          { key: 'to', head: w.imports.to, cell: one => one.to ?? <Muted>–</Muted> },
        ]}
      />
    </>
  )
}

function Problems({ lang, odd, most }: PlanPageProps) {
  const w = words(lang)
  const rows = odd.flatMap(row => row.problems.map(problem => ({ row, problem })))
  return (
    <>
      {odd.length >= most && <First lang={lang} most={most} />}
      <DataTable
        caption={w.imports.problems}
        captionHidden
        fold
        rows={rows}
        empty={<p class="mu">{w.imports.noProblems}</p>}
        columns={[
          { key: 'key', head: w.imports.key, cell: one => one.row.key },
          { key: 'row', head: w.imports.row, numeric: true, cell: one => formatNumber(one.row.row, lang) },
          { key: 'kind', head: w.imports.state, cell: one => w.imports[one.row.kind] },
          { key: 'column', head: w.imports.field, cell: one => one.problem.column },
          { key: 'reason', head: w.imports.reason, cell: one => w.problem(one.problem) },
        ]}
      />
    </>
  )
}

function First({ lang, most }: { lang: Lang; most: number }): ComponentChildren {
  return <p class="mu">{words(lang).imports.firstOnly(formatNumber(most, lang))}</p>
}

function DownloadLink({ lang, run }: PlanPageProps) {
  return (
    <a href={`/kantor/pesantren/impor/${run.id}/masalah`} download>
      {words(lang).imports.downloadProblems}
    </a>
  )
}

/** The rows that need a look as they stood in the file, with the reason beside each. */
export function problemTable(rows: ImportedRow[], lang: Lang): { head: string[]; cells: (string | number | null)[][] } {
  const w = words(lang)
  const head = [
    w.imports.row,
    columnOf.nspp,
    columnOf.name,
    columnOf.address,
    columnOf.regency_code,
    w.imports.state,
    w.imports.reason,
  ]
  const cells = rows.map(({ row, values, kind, problems }) => {
    const reasons = problems.map(one => `${one.column}: ${w.problem(one)}`).join(' ')
    return [row, values.nspp, values.name, values.address, values.regency_code, w.imports[kind], reasons]
  })
  return { head, cells }
}
