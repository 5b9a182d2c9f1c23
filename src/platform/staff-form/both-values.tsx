import { DataTable, Muted, type Lang } from '../../design/index.ts'
import { words } from './words.ts'

/** One thing that somebody wrote, and what somebody else wrote of it meanwhile. */
export interface BothRow {
  term: string
  now: string
  mine: string
}

export interface BothProps {
  lang: Lang
  rows: BothRow[]
  /** What one's own column is called, where it is no form that was filled in. */
  mine?: string
}

/** Two values side by side: what stands now, and what somebody wanted. */
export function BothValues({ lang, rows, mine }: BothProps) {
  const w = words(lang).clash
  const nothing = <Muted>{w.nothing}</Muted>
  return (
    <DataTable
      caption={w.table}
      captionHidden
      fold
      rows={rows}
      columns={[
        { key: 'field', head: w.field, cell: row => row.term },
        { key: 'now', head: w.now, cell: row => row.now || nothing },
        { key: 'mine', head: mine ?? w.mine, cell: row => row.mine || nothing },
      ]}
    />
  )
}
