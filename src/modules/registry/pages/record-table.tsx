import { ComparedTable, type Lang } from '../../../design/index.ts'
import type { RegionBook } from '../../regions/index.ts'
import type { Compared } from '../rules/compare-record.ts'
import { words } from '../words.ts'

/** What was said of an organisation beside what the registry has. */
export function RecordTable({ rows, book, lang }: { rows: Compared[]; book: RegionBook; lang: Lang }) {
  const { record: w, detail } = words(lang)
  const named = (field: string, value?: string) => (value && field.endsWith('_code') ? book.label(value) : value)
  return (
    <ComparedTable
      caption={w.official}
      heads={{ what: w.what, first: w.said, second: w.official }}
      rows={rows.map(({ field, said, official, agreement }) => ({
        what: detail.fields[field] ?? field,
        first: named(field, said),
        second: named(field, official),
        agreement,
      }))}
    />
  )
}
