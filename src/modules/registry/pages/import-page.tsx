import {
  Back,
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  Heading,
  Section,
  Status,
  Workspace,
  formatBytes,
  formatDate,
  formatNumber,
  type Lang,
  type StatusKind,
} from '../../../design/index.ts'
import type { PlanRun } from '../../../platform/plan/index.ts'
import { sheetLimits } from '../../../platform/sheets/index.ts'
import { defineStaffForm, errorsOf, file, StaffFormView, type Returned } from '../../../platform/staff-form/index.ts'
import { words } from '../words.ts'

export const stateKinds: Record<PlanRun['state'], StatusKind> = { planned: 'waiting', applied: 'done', undone: 'empty' }

/** A list of pesantren, one a row. */
export const importForm = defineStaffForm({
  fields: {
    berkas: {
      type: file({ accept: '.csv,.xlsx,.txt', kinds: 'CSV, XLSX', bytes: sheetLimits.bytes }),
      label: lang => words(lang).imports.file,
      hint: lang => words(lang).imports.hint(formatNumber(sheetLimits.xlsxRows, lang)),
      sentences: lang => ({
        'file.missing': words(lang).imports.missing,
        'file.large': words(lang).imports.tooLarge(formatBytes(sheetLimits.bytes, lang)),
      }),
    },
  },
})

export interface ImportProps {
  lang: Lang
  runs: PlanRun[]
  returned?: Returned<typeof importForm.fields>
}

/** Where a list is brought in: a file to choose, its limits, and what was imported before. */
export function ImportPage({ lang, runs, returned }: ImportProps) {
  const w = words(lang).imports
  return (
    <Workspace>
      <Back href="/kantor/pesantren">{words(lang).list.title}</Back>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading under={w.intro}>{w.title}</Heading>
      <StaffFormView form={importForm} action="/kantor/pesantren/impor" {...{ lang, returned }}>
        <Button>{w.upload}</Button>
      </StaffFormView>
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
