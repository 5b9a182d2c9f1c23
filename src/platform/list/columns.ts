import type { Column, List } from './definition.ts'

/** Every column that can be taken away: the list's own, then those of its groups. */
export function availableColumns<Row, Given>({ columns, more = [] }: List<Row, Given>): Column<Row>[] {
  return [...columns, ...more.flatMap(group => group.columns)].filter(column => column.value)
}

/** The columns that leave the house only for a purpose. */
export function sensitiveColumns<Row, Given>(list: List<Row, Given>): Column<Row>[] {
  return availableColumns(list).filter(column => column.sensitive)
}

/** Where nobody picked: the list's own columns. */
export function takenUnlessPicked<Row, Given>({ columns }: List<Row, Given>): ReadonlySet<string> {
  return new Set(columns.filter(column => column.value).map(column => column.key))
}

/** The keys that were picked. What the list does not know is left out, and a key that comes twice counts once. */
export function pickedColumns<Row, Given>(list: List<Row, Given>, said: string[]): ReadonlySet<string> {
  const known = new Set(availableColumns(list).map(column => column.key))
  return new Set(said.filter(key => known.has(key)))
}

/** Whether a download of these columns needs a purpose. */
export function needsPurpose<Row, Given>(list: List<Row, Given>, taken: ReadonlySet<string>): boolean {
  return sensitiveColumns(list).some(column => taken.has(column.key))
}
