import {
  Back,
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  FileInput,
  Heading,
  Section,
  Status,
  Workspace,
  formatDate,
  formatNumber,
  type Lang,
  type StatusKind,
} from '../../../design/index.ts'
import type { PlanRun } from '../../../platform/plan/index.ts'
import { sheetLimits } from '../../../platform/sheets/index.ts'
import { words } from '../words.ts'

export const stateKinds: Record<PlanRun['state'], StatusKind> = { planned: 'waiting', applied: 'done', undone: 'empty' }

/** Where a list is brought in: a file to choose, its limits, and what was imported before. */
export function ImportPage({ lang, runs, problem }: { lang: Lang; runs: PlanRun[]; problem?: string }) {
  const w = words(lang).imports
  return (
    <Workspace>
      <Back href="/kantor/pesantren">{words(lang).list.title}</Back>
      {problem && <ErrorSummary errors={[{ href: '#berkas', text: problem }]} />}
      <Heading under={w.intro}>{w.title}</Heading>
      <form method="post" action="/kantor/pesantren/impor" enctype="multipart/form-data">
        <FileInput
          id="berkas"
          label={w.file}
          hint={w.hint(formatNumber(sheetLimits.xlsxRows, lang))}
          error={problem}
          accept=".csv,.xlsx,.txt"
          kinds="CSV, XLSX"
          maxBytes={sheetLimits.bytes}
          required
        />
        <Button>{w.upload}</Button>
      </form>
      <Section title={w.recent}>
        <Recent lang={lang} runs={runs} />
      </Section>
    </Workspace>
  )
}

function Recent({ lang, runs }: { lang: Lang; runs: PlanRun[] }) {
  const w = words(lang).imports
  const n = (value: number) => formatNumber(value, lang)
  return (
    <DataTable
      caption={w.recent}
      captionHidden
      fold
      rows={runs}
      empty={<EmptyState title={w.noneYet} />}
      columns={[
        {
          key: 'file',
          head: w.file2,
          cell: run => <a href={`/kantor/pesantren/impor/${run.id}`}>{run.source}</a>,
        },
        { key: 'when', head: w.when, cell: run => formatDate(run.createdAt, lang, 'datetime') },
        { key: 'new', head: w.new, numeric: true, cell: run => n(run.summary.new) },
        { key: 'changed', head: w.changed, numeric: true, cell: run => n(run.summary.changed) },
        {
          key: 'state',
          head: w.state,
          bare: true,
          cell: run => <Status kind={stateKinds[run.state]}>{w.states[run.state]}</Status>,
        },
      ]}
    />
  )
}
