import type { ComponentChildren } from 'preact'
import { DataTable } from './data-table.tsx'
import type { StatusKind } from './frame.ts'
import { useWords } from './lang.ts'
import { Muted } from './section.tsx'
import { Status } from './status.tsx'

/** Whether two sources agree on one thing; `unknown`: one of them says nothing, which is no difference. */
export type Agreement = 'same' | 'differs' | 'unknown'

export interface ComparedRow {
  what: string
  first?: ComponentChildren
  second?: ComponentChildren
  agreement: Agreement
}

export interface ComparedTableProps {
  caption: string
  /** What the rows are about, and whose values stand beside each other. */
  heads: { what: string; first: string; second: string }
  rows: ComparedRow[]
}

const kinds: Record<Agreement, StatusKind> = { same: 'done', differs: 'wrong', unknown: 'empty' }

/** Two sources side by side, row by row with the result; differences stand out. */
export function ComparedTable({ caption, heads, rows }: ComparedTableProps) {
  const w = useWords()
  const results: Record<Agreement, string> = { same: w.same, differs: w.differs, unknown: w.notRecorded }
  return (
    <DataTable
      caption={caption}
      captionHidden
      fold
      rows={rows}
      tone={row => (row.agreement === 'differs' ? 'wrong' : undefined)}
      columns={[
        { key: 'what', head: heads.what, cell: row => row.what },
        { key: 'first', head: heads.first, cell: row => valueOf(row.first) },
        { key: 'second', head: heads.second, cell: row => valueOf(row.second) },
        {
          key: 'result',
          head: w.result,
          cell: row => <Status kind={kinds[row.agreement]}>{results[row.agreement]}</Status>,
        },
      ]}
    />
  )
}

function valueOf(value: ComponentChildren) {
  return value ?? <Muted>–</Muted>
}
