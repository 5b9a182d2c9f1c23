import {
  Button,
  DataTable,
  EmptyState,
  formatDate,
  Heading,
  Progress,
  Section,
  TapLink,
  Workspace,
  type Lang,
  type StatusKind,
} from '../../../design/index.ts'
import { defineStaffForm, sent } from '../../../platform/staff-form/index.ts'
import type { Process } from '../rules/process.ts'
import { words } from '../words.ts'
import { cut } from '../../../platform/text/cut.ts'

const kinds: Record<string, StatusKind> = { waiting: 'waiting', running: 'progress', done: 'done', failed: 'wrong' }

/** The job that is tried again. */
export const retryForm = defineStaffForm({
  fields: { pekerjaan: { type: sent(said => (/^\d{1,18}$/.test(said) ? said : undefined)) } },
})

export interface ProcessesPageProps {
  lang: Lang
  processes: Process[]
  waiting: string
  failing: { id: string; task: string; attempts: number; problem: string }[]
  mayRetry: boolean
  /** Time is simulated elsewhere; work takes real time. */
  trial: boolean
}

/** "Proses latar": long work with figures, and small jobs that failed. */
export function ProcessesPage({ lang, processes, waiting, failing, mayRetry, trial }: ProcessesPageProps) {
  const w = words(lang).processes
  return (
    <Workspace>
      <Heading under={w.about} aside={<TapLink href="/kantor/proses/keutuhan">{words(lang).integrity.title}</TapLink>}>
        {w.title}
      </Heading>
      <Section title={w.long} note={[w.waiting(waiting), trial && w.realTime].filter(Boolean).join('. ')}>
        {processes.length === 0 && <EmptyState title={w.none} />}
        {processes.map(one => (
          <LongWork key={one.id} one={one} lang={lang} />
        ))}
      </Section>
      <Section title={w.failing}>
        <DataTable
          caption={w.failing}
          captionHidden
          fold
          rows={failing}
          empty={<EmptyState title={w.noFailing} />}
          columns={[
            { key: 'task', head: w.task, cell: row => w.jobs[row.task] ?? row.task },
            { key: 'problem', head: w.problem, cell: row => cut(row.problem, 300) },
            { key: 'attempts', head: w.attempts, cell: row => row.attempts, numeric: true },
            { key: 'retry', head: w.retry, cell: row => mayRetry && <Retry id={row.id} label={w.retry} />, bare: true },
          ]}
        />
      </Section>
    </Workspace>
  )
}

function LongWork({ one, lang }: { one: Process; lang: Lang }) {
  const w = words(lang).processes
  const state = { kind: kinds[one.state] ?? 'empty', word: w.states[one.state] ?? one.state }
  const times = [one.startedAt, one.endedAt]
    .filter(time => time !== null)
    .map(time => formatDate(time, lang, 'datetime'))
  const note = one.problem ?? times.join(' – ')
  const background = one.state === 'running' || one.state === 'waiting'
  const label = w.kinds[one.kind] ?? one.kind
  return (
    <Progress
      label={label}
      value={one.done}
      of={one.total ?? one.done}
      state={state}
      note={note}
      background={background}
    />
  )
}

function Retry({ id, label }: { id: string; label: string }) {
  return (
    <form method="post" action="/kantor/proses">
      <Button name="pekerjaan" value={id} alt>
        {label}
      </Button>
    </form>
  )
}
