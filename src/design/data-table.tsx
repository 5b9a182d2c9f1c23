import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { soft } from './soft.tsx'

export interface Column<Row> {
  key: string
  head: string
  cell: (row: Row) => ComponentChildren
  numeric?: boolean
  /** Codes and short words that must not break at their hyphen. */
  nowrap?: boolean
  /** Left out on a screen that is neither a phone, where rows are blocks, nor wide enough for every column. */
  roomy?: boolean
  /** The value explains itself: on a phone its block carries no label. */
  bare?: boolean
  /** The address that sorts by it, and how it is sorted now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' }
}

export interface DataTableProps<Row> {
  /** The first column names the row. */
  columns: Column<Row>[]
  rows: Row[]
  caption: string
  /** The caption is for those who do not see the heading above. */
  captionHidden?: boolean
  /** On a phone each row becomes a block; without it the table scrolls sideways. */
  fold?: boolean
  rowId?: (row: Row) => string
  /** A row that stands out: the selected one, a wrong one. */
  tone?: (row: Row) => 'selected' | 'wrong' | undefined
  /** Instead of rows when there are none. */
  empty?: ComponentChildren
  foot?: ComponentChildren
}

/** Rows and columns with ruled lines; tabular figures; on a phone blocks of label and value. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  if (!props.rows.length && props.empty) return <>{props.empty}</>
  const table = (
    <table class={props.fold ? 'fold' : undefined}>
      <caption class={props.captionHidden ? 'vh' : undefined}>{props.caption}</caption>
      <thead>
        <tr>{props.columns.map(headCell)}</tr>
      </thead>
      <tbody>{props.rows.map((row, at) => bodyRow(props, row, at))}</tbody>
      {props.foot && <tfoot>{props.foot}</tfoot>}
    </table>
  )
  if (props.fold) return table
  return (
    <div class="scroll" role="region" aria-label={props.caption} tabIndex={0}>
      {table}
    </div>
  )
}

function headCell<Row>(column: Column<Row>) {
  return (
    <th key={column.key} scope="col" class={classOf({ ...column, nowrap: false })} aria-sort={column.sort?.direction}>
      {column.sort ? (
        <a href={column.sort.href}>
          {column.head}
          {column.sort.direction && <Icon name={column.sort.direction === 'ascending' ? 'up' : 'down'} />}
        </a>
      ) : (
        column.head
      )}
    </th>
  )
}

function classOf({ numeric, nowrap, roomy }: Pick<Column<unknown>, 'numeric' | 'nowrap' | 'roomy'>) {
  return [numeric ? 'n' : nowrap && 'nb', roomy && 'roomy'].filter(Boolean).join(' ') || undefined
}

function bodyRow<Row>(props: DataTableProps<Row>, row: Row, at: number) {
  const id = props.rowId?.(row)
  return (
    <tr key={id ?? at} id={id} class={props.tone?.(row)}>
      {props.columns.map((column, place) => {
        const shared = { key: column.key, class: classOf(column) }
        if (!place)
          return (
            <th {...shared} scope="row">
              {soft(column.cell(row))}
            </th>
          )
        return (
          <td {...shared} data-l={props.fold && !column.bare ? column.head : undefined}>
            {soft(column.cell(row))}
          </td>
        )
      })}
    </tr>
  )
}
