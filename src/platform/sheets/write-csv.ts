import { stringify } from 'csv-stringify/sync'

type Cell = string | number | null

/**
 * CSV for people, piece by piece: UTF-8 with a byte order mark (Excel needs it), CRLF, commas. What a spreadsheet would
 * run as a formula gets an apostrophe in front, unless it is nothing but a number, a phone or a point; whoever reads such a file back takes it off again.
 */
export async function* csvLines(head: string[], batches: AsyncIterable<Cell[][]>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`\ufeff${lines([head])}`)
  for await (const rows of batches) {
    for (let at = 0; at < rows.length; at += slice) {
      yield Buffer.from(lines(rows.slice(at, at + slice)))
      await breath()
    }
  }
}

/** Rows written at a stretch; between two slices the process answers others. */
const slice = 500

function lines(rows: Cell[][]): string {
  return stringify(rows, {
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    cast: { number: String, string: text => (plain.test(text) ? text : inert(tamed(text))) },
  })
}

/** A number, a phone or a point on the map: nothing in it can be run, and an apostrophe would only spoil it. */
const plain = /^[+-]?\d[\d.,; ]*$/

/** No formula at the beginning of a cell. */
function inert(text: string): string {
  return /^(\t|\r|["\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/.test(text) ? `'${text}` : text
}

/**
 * A spreadsheet that splits at semicolons, as Indonesian ones do, begins a cell behind each, and behind each line break, because
 * a quote in the middle of its cells means nothing to it: no formula may begin there, nor behind quotes that it takes away.
 */
function tamed(text: string): string {
  return text.replace(/([;\t\r\n]["\s]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g, "$1'")
}

/** Lets everything else that waits run first. */
export function breath(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
