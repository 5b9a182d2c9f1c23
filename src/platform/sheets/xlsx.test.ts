import { Zip, ZipDeflate, strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { parseTable } from './parse-table.ts'
import type { SheetAnswer } from './sheet.ts'
import { columnName, xlsxBytes } from './write-xlsx.ts'

const wanted = { required: ['nspp', 'nama'], optional: ['jumlah'] }

async function written(rows: (string | number | null)[][], head = ['nspp', 'nama', 'jumlah']): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of xlsxBytes(head, batch(rows))) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function* batch<T>(rows: T[][]): AsyncGenerator<T[][]> {
  yield rows
}

const rowsOf = (answer: SheetAnswer) => ('sheet' in answer ? answer.sheet.rows : answer.problem)

test('what is written reads back: leading zeros, marks, formulas as text, emoji, empty cells, figures', async () => {
  const texts = ['0012', '=HYPERLINK("x")', 'a & b < c', 'kiai 🕌', ' dua  spasi ', 'بسم الله']
  const answer = parseTable(await written(texts.map((text, at) => [text, null, at * 1000])), wanted)
  expect(rowsOf(answer)).toEqual(
    texts.map((text, at) => ({ row: at + 2, values: { nspp: text, nama: '', jumlah: String(at * 1000) } })),
  )
})

test('the head stays in view and can be filtered by, columns are as wide as what they hold, days and times are real', async () => {
  const rows = [
    ['2019-04-25', '2019-04-25 12:00:00', 'Nurul Huda Al-Islami Cikajang'],
    ['2019-02-30', '2019-04', '12'],
  ]
  const parts = unzipSync(await written(rows, ['hari', 'waktu', 'nama']))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
  expect(sheet).toContain('</sheetData><autoFilter ref="A1:C3"/>')
  expect(sheet).toContain('<col min="3" max="3" width="31" customWidth="1"/>')
  expect(sheet).toContain('<c r="A2" s="2"><v>43580</v></c><c r="B2" s="3"><v>43580.5</v></c>')
  // No day, a month, and a figure that is a text stay as they are written.
  for (const text of ['2019-02-30', '2019-04<', '>12<']) expect(sheet).toContain(text)
  const answer = parseTable(await written(rows, ['nspp', 'nama', 'jumlah']), wanted)
  expect(rowsOf(answer)).toMatchObject([{ values: { nspp: '2019-04-25' } }, { values: { nspp: '2019-02-30' } }])
})

test('what is said beside the rows stands on a sheet of its own, and is not read as rows', async () => {
  const pieces: Uint8Array[] = []
  const notes = {
    name: 'Keterangan',
    head: ['Hal', 'Isi'] as [string, string],
    rows: [['Saringan', 'a & b'] as [string, string]],
  }
  for await (const piece of xlsxBytes(['nspp', 'nama'], batch([['0012', 'x']]), notes)) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  expect(rowsOf(parseTable(bytes, wanted))).toEqual([{ row: 2, values: { nspp: '0012', nama: 'x' } }])
  const parts = unzipSync(bytes)
  expect(strFromU8(parts['xl/worksheets/sheet2.xml']!)).toContain('a &amp; b')
  expect(strFromU8(parts['xl/workbook.xml']!)).toContain('name="Keterangan" sheetId="2"')
})

test('characters that no XML may hold are left out instead of breaking the file', async () => {
  const answer = parseTable(await written([['a\u0000b\u000bc\ud800d', 'x', 1]]), wanted)
  expect(rowsOf(answer)).toEqual([{ row: 2, values: { nspp: 'abcd', nama: 'x', jumlah: '1' } }])
})

test('a number keeps the digits that stand in the file', async () => {
  const answer = parseTable(await written([[510032010103, 'x', null]]), wanted)
  expect(rowsOf(answer)).toMatchObject([{ values: { nspp: '510032010103' } }])
})

test('columns past Z have two letters', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

test('a file that unpacks to more than its limit is refused before it is unpacked', async () => {
  const bomb = await zeros(100)
  expect(bomb.length).toBeLessThan(200_000)
  expect(parseTable(bomb, wanted)).toMatchObject({ problem: { code: 'too-large' } })
})

test('what only looks like Excel says so', async () => {
  const broken = zipSync({ 'xl/workbook.xml': strToU8('<nonsense') })
  expect(parseTable(broken, wanted)).toEqual({ problem: { code: 'broken-excel' } })
  expect(parseTable(Buffer.from('PK\x03\x04 nothing'), wanted)).toEqual({ problem: { code: 'broken-excel' } })
  expect(parseTable(Buffer.from('d0cf11e0a1b11ae1', 'hex'), wanted)).toEqual({ problem: { code: 'old-excel' } })
  expect(parseTable(Buffer.alloc(0), wanted)).toEqual({ problem: { code: 'empty' } })
})

/** A ZIP whose one part holds that many megabytes of zeros. */
async function zeros(megabytes: number): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((_error, piece) => void pieces.push(piece))
  const part = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 1 })
  zip.add(part)
  const megabyte = new Uint8Array(1 << 20)
  for (let at = 1; at <= megabytes; at++) part.push(megabyte, at === megabytes)
  zip.end()
  return Buffer.concat(pieces)
}
