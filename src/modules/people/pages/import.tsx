import {
  Actions,
  Back,
  Button,
  DataTable,
  ErrorSummary,
  Heading,
  Muted,
  Notice,
  Prose,
  Section,
  Status,
  Workspace,
  formatDate,
  type Lang,
  type StatusKind,
} from '../../../design/index.ts'
import { businessDay } from '../../../platform/clock/clock.ts'
import { defineStaffForm, errorsOf, file, StaffFormView, type Returned } from '../../../platform/staff-form/index.ts'
import type { PlanKind, PlanRun, RowProblem, StoredRow } from '../../../platform/plan/index.ts'
import type { Officer } from '../rules/officer.ts'
import { words } from '../words.ts'

/** A file with officers, one a row. */
export const importForm = defineStaffForm({
  fields: {
    berkas: {
      type: file({ accept: '.csv,.xlsx', kinds: 'CSV, XLSX', bytes: 1_000_000 }),
      label: lang => words(lang).import.file,
      sentences: lang => ({ 'file.missing': words(lang).import.noFile, 'file.large': words(lang).import.noFile }),
    },
  },
})

export interface ImportProps {
  lang: Lang
  now: Temporal.Instant
  returned?: Returned<typeof importForm.fields>
}

/** Chooses the file; the plan comes next. */
export function ImportPage({ lang, now, returned }: ImportProps) {
  const w = words(lang)
  return (
    <Workspace>
      <Back href="/kantor/orang">{w.people.title}</Back>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading>{w.import.title}</Heading>
      <Prose>
        <p>{w.import.about}</p>
        <p>
          <Muted>{w.import.example(businessDay(now).date.year)}</Muted>
        </p>
      </Prose>
      <StaffFormView form={importForm} action="/kantor/orang/impor" {...{ lang, returned }}>
        <Actions>
          <Button icon="next">{w.import.plan}</Button>
        </Actions>
      </StaffFormView>
    </Workspace>
  )
}

export interface PlanProps {
  lang: Lang
  run: PlanRun
  rows: StoredRow<Officer>[]
}

/** What the import would do, row by row; or what it has done. */
export function PlanPage({ lang, run, rows }: PlanProps) {
  const w = words(lang)
  const { summary } = run
  const writes = summary.new + summary.changed
  const { leftOut = [] } = summary
  return (
    <Workspace>
      <Back href="/kantor/orang/impor">{w.import.title}</Back>
      <Heading over={run.source} under={w.import.counts(summary)}>
        {w.import.planTitle}
      </Heading>
      {leftOut.length > 0 && <Notice kind="waiting" title={w.import.leftOut(leftOut.join(', '))} />}
      <Outcome run={run} lang={lang} />
      {run.state === 'planned' && writes > 0 && <Step run={run} step="terapkan" label={w.import.apply(writes)} />}
      {run.state === 'planned' && writes === 0 && <Muted>{w.import.nothing}</Muted>}
      {run.state === 'applied' && <Step run={run} step="batalkan" label={w.import.undo} alt />}
      <Section title={w.import.what}>
        <DataTable
          caption={w.import.planTitle}
          captionHidden
          fold
          rows={rows}
          empty={<Muted>{w.import.nothing}</Muted>}
          columns={[
            { key: 'row', head: w.import.row, numeric: true, cell: row => row.row },
            { key: 'who', head: w.people.contact, cell: row => <Who row={row} /> },
            { key: 'kind', head: w.import.what, cell: row => <Kind kind={row.kind} lang={lang} /> },
            { key: 'why', head: w.people.role, cell: row => detail(row, lang) },
          ]}
        />
      </Section>
    </Workspace>
  )
}

function Outcome({ run, lang }: { run: PlanRun; lang: Lang }) {
  const w = words(lang).import
  if (run.state === 'planned') return null
  const undone = run.state === 'undone'
  const { applied = 0, undone: back = 0, skipped = [], notUndone = [] } = run.summary
  const left = undone ? notUndone.length : skipped.length
  return (
    <Notice kind="ok" title={undone ? w.undone(back) : w.applied(applied)}>
      {left > 0 && w.skipped(left)}
    </Notice>
  )
}

function Step({ run, step, label, alt }: { run: PlanRun; step: string; label: string; alt?: boolean }) {
  return (
    <form method="post" action={`/kantor/orang/impor/${run.id}/${step}`}>
      <Actions>
        <Button alt={alt}>{label}</Button>
      </Actions>
    </form>
  )
}

const tiles: Record<PlanKind, StatusKind> = {
  new: 'progress',
  changed: 'progress',
  same: 'empty',
  doubtful: 'waiting',
  refused: 'wrong',
}

/** The name, and how the person is reached. */
function Who({ row }: { row: StoredRow<Officer> }) {
  const { name } = row.values
  if (!name || name === row.key) return row.key
  return (
    <>
      {name}
      <br />
      <Muted small>{row.key}</Muted>
    </>
  )
}

function Kind({ kind, lang }: { kind: PlanKind; lang: Lang }) {
  return <Status kind={tiles[kind]}>{words(lang).import.kinds[kind]}</Status>
}

function detail(row: StoredRow<Officer>, lang: Lang): string {
  const w = words(lang)
  if (row.problems.length > 0) return row.problems.map(problem => sentenceOf(problem, lang)).join(' ')
  const { role, region, until } = row.values
  const day = (text: string | null | undefined) => (text ? formatDate(text, lang, 'short') : w.people.noEnd)
  const [change] = row.changes
  const what = [w.roles[role], region].filter(Boolean).join(' ')
  return change ? `${what}: ${w.import.change(day(change.from), day(change.to))}` : `${what}, ${day(until)}`
}

/** Column, what stands there, and why it cannot be taken, so that the file can be mended. */
function sentenceOf({ column, code, about }: RowProblem, lang: Lang): string {
  const w = words(lang)
  const { wide, errorCell, lettersLost } = w.import
  const own = { wide, 'error-cell': errorCell, 'letters-lost': lettersLost }
  const known: Record<string, string> = { ...w.invite.problems, ...own }
  const text = code === 'twice' ? w.import.twice(Number(about?.row)) : (known[code] ?? code)
  const value = typeof about?.value === 'string' && about.value ? ` "${about.value.slice(0, 60)}"` : ''
  return `${column}${value}: ${text}`
}
