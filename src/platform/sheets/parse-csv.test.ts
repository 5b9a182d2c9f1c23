import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guessEncoding } from './decode.ts'
import { simpleName } from './head.ts'
import { byFirstLine } from './open-csv.ts'
import { parseTable } from './parse-table.ts'
import { sheetLimits, type Sheet, type SheetAnswer } from './sheet.ts'
import { csvLines } from './write-csv.ts'

const wanted = { required: ['nspp', 'nama'], optional: ['alamat'], aliases: { nama_pesantren: 'nama' } }
const utf8 = (text: string) => Buffer.from(text)
const sheet = (answer: SheetAnswer): Sheet => {
  if ('problem' in answer) throw new Error(JSON.stringify(answer.problem))
  return answer.sheet
}

test('comma, semicolon and tab are told apart by the first line', () => {
  expect(
    ['a,b;c,d', 'a;b;c,d', 'a\tb', '"a;b;c",d', 'alone'].map(line => String.fromCharCode(byFirstLine(utf8(line))[0]!)),
  ).toEqual([',', ';', '\t', ',', ','])
})

test('the same table reads the same with comma or semicolon, with or without a mark, in any usual encoding', () => {
  const text = 'nspp;nama\r\n510032010103;Nurul “Qur’an”\r\n'
  const utf16 = Buffer.from(text, 'utf16le')
  const files = [
    utf8(text),
    utf8(`\ufeff${text}`),
    Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
    utf16,
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
    Buffer.from(
      text.replace(/“|”/g, '"').replaceAll('’', '\x92').replace('Nurul "Qur', '"Nurul ""Qur').replace('an"', 'an"""'),
      'latin1',
    ),
    utf8('nspp,nama\n510032010103,Nurul “Qur’an”'),
  ]
  const names = files.map(file => sheet(parseTable(file, wanted)).rows[0]!.values.nama!.replace(/["“”]/g, ''))
  expect(new Set(names)).toEqual(new Set(['Nurul Qur’an']))
  expect(guessEncoding(files[5]!)).toBe('windows-1252')
})

test('a line break inside quotes stays in its cell, and rows are counted as a spreadsheet counts them', () => {
  const read = sheet(parseTable(utf8('nspp,nama,alamat\n1,A,"Kp. Satu\nRT 02"\n\n2,B,Dua\n'), wanted))
  expect(read.rows).toEqual([
    { row: 2, values: { nspp: '1', nama: 'A', alamat: 'Kp. Satu\nRT 02' } },
    { row: 4, values: { nspp: '2', nama: 'B', alamat: 'Dua' } },
  ])
})

test('columns are known by simple names and by what people call them; others are left alone', () => {
  expect(simpleName(' Kode Kab/Kota ')).toBe('kode_kab_kota')
  const read = sheet(parseTable(utf8('NSPP,Catatan,Nama Pesantren\n1,x,A\n'), wanted))
  expect(read.columns).toEqual(['nspp', 'nama'])
  expect(read.rows[0]!.values).toEqual({ nspp: '1', nama: 'A' })
})

test('a missing column is named together with those that are there', () => {
  expect(parseTable(utf8('nspp,name\n1,A\n'), wanted)).toEqual({
    problem: { code: 'missing-columns', missing: ['nama'], found: ['nspp', 'name'] },
  })
  expect(parseTable(utf8('nspp,nama,nama\n1,A,B\n'), wanted)).toEqual({
    problem: { code: 'column-twice', column: 'nama' },
  })
})

test('a comma too many is noticed instead of moving the values of a row', () => {
  const rows = sheet(parseTable(utf8('nspp,nama\n1,A\n2,B,C\n3,D,\n'), wanted)).rows
  expect(rows.map(row => row.overfull ?? false)).toEqual([false, true, false])
})

test('what is no table says so', () => {
  const problem = (bytes: Uint8Array) => (parseTable(bytes, wanted) as { problem: { code: string } }).problem
  expect(problem(utf8('nspp,nama\n1,"A\n2,B\n'))).toEqual({ code: 'open-quote', row: 2 })
  expect(problem(utf8('%PDF-1.7\n1 0 obj'))).toEqual({ code: 'not-a-table' })
  expect(problem(utf8('MZ\u0090\u0000\u0003'))).toEqual({ code: 'not-a-table' })
  expect(problem(utf8('  \n\n'))).toEqual({ code: 'empty' })
  expect(problem(utf8('nspp,nama\n'))).toEqual({ code: 'no-rows' })
  const long = utf8(`nspp,nama\n${'1,A\n'.repeat(sheetLimits.csvRows + 1)}`)
  expect(problem(long)).toEqual({ code: 'too-many-rows', most: sheetLimits.csvRows })
})

test('what is written as CSV reads back as it was, formulas and all', async () => {
  const printable = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map(text => text.replaceAll('\0', '').replace(/^\s+|\s+$/g, ''))
  const cell = fc.oneof(printable, fc.constantFrom('=1+1', '+62812', '-5', '@SUM(A1)', 'a"b', 'a;b,c', 'x\ny'))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async rows => {
      const bytes: Uint8Array[] = []
      const named = rows.map(([a, b]) => [`=${a}`, `n${b}`])
      for await (const piece of csvLines(['nspp', 'nama'], batches(named))) bytes.push(piece)
      const text = Buffer.concat(bytes).toString()
      expect(text).not.toMatch(/^\ufeff?"?[=+@]|\n"?[=+@]/)
      const read = sheet(parseTable(Buffer.concat(bytes), wanted))
      expect(read.rows.map(row => [row.values.nspp, row.values.nama])).toEqual(named)
    }),
    { numRuns: 60 },
  )
})

async function* batches(rows: string[][]): AsyncGenerator<string[][]> {
  yield rows
}

test('files of nothing but line breaks or commas end at once, and cost no memory', () => {
  const started = performance.now()
  expect(parseTable(Buffer.alloc(19_000_000, '\n'), wanted)).toEqual({ problem: { code: 'empty' } })
  expect(parseTable(Buffer.alloc(19_000_000, '\r'), wanted)).toEqual({ problem: { code: 'empty' } })
  expect(parseTable(Buffer.alloc(19_000_000, ','), wanted)).toMatchObject({ problem: { code: 'too-many-cells' } })
  expect(parseTable(Buffer.alloc(19_000_000, 'x'), wanted)).toMatchObject({
    problem: { code: 'missing-columns', found: ['x'.repeat(60)] },
  })
  expect(performance.now() - started).toBeLessThan(4000)
})

test('characters that no keyboard types do not reach a value', () => {
  const rows = 'nspp,nama\n1,Al\0 Hu\u202eda\n' + '510032010103,Nurul Huda\n'.repeat(20)
  expect(sheet(parseTable(utf8(rows), wanted)).rows[0]!.values).toEqual({ nspp: '1', nama: 'Al Huda' })
})

test('a formula hides neither at the start of a cell nor behind a semicolon', async () => {
  const cells = [
    '=1+1',
    '+62 812-A',
    '-x',
    '+1-2',
    '@x',
    '\t=1',
    '\r=1',
    '＝1',
    'a;=HYPERLINK(1)',
    'b\t+1',
    '1;=2',
    '1;-2',
  ]
  const text = await written(cells)
  for (const part of text.slice(1).split(/[;\t]|\r\n/)) expect(part).not.toMatch(/^"?[=+\-@＝]/)
  expect(text).toContain("'+62 812-A")
})

test('a formula hides neither behind a line break nor behind a quote, and comes back as a text', async () => {
  const cells = ['a\n=1+1', 'a\r\n+x', 'a;"=1', 'a; " =1', 'a\t"@x', '"=1', ' =1', 'a\n"-x']
  const text = await written(cells)
  for (const part of text.slice(1).split(/[;\t]|\r?\n/)) expect(part).not.toMatch(/^["\s]*[=+\-@＝]/)
  const read = sheet(parseTable(utf8(`nspp,nama\n1,'"=1\n2,'=1\n`), wanted))
  expect(read.rows.map(row => row.values.nama)).toEqual(['"=1', '=1'])
})

test('phones, numbers and points on the map stay as they are', async () => {
  const cells = ['+6281234567890', '-5', '-6.9147,107.6098', '+62 812 345', '1.250,50']
  const text = await written(cells)
  expect(text.slice(1).trim().split('\r\n').slice(1)).toEqual(
    cells.map(cell => (cell.includes(',') ? `"${cell}"` : cell)),
  )
})

async function written(cells: string[]): Promise<string> {
  let text = ''
  for await (const piece of csvLines(['x'], batches(cells.map(cell => [cell])))) text += Buffer.from(piece).toString()
  return text
}

test('a first line sep=; names the delimiter and is no row, as in Excel', () => {
  const list = 'nspp;nama;alamat\r\n1;A, B;x\r\n'
  for (const first of ['sep=;\r\n', 'SEP=;\n', '"sep=;"\r\n', '\ufeffsep=;\r\n'])
    expect(sheet(parseTable(utf8(first + list), wanted)).rows).toEqual([
      { row: 2, values: { nspp: '1', nama: 'A, B', alamat: 'x' } },
    ])
  expect(sheet(parseTable(utf8('sep=|\nnspp|nama\n1|A'), wanted)).rows[0]!.values).toEqual({ nspp: '1', nama: 'A' })
})

test('a title above the header is passed over, whatever marks it holds, and counts as rows', () => {
  const title = 'DAFTAR PESANTREN, PROVINSI JAWA BARAT, TAHUN 2019;;\n;;\n\nNo;NSPP;Nama Pesantren\n1;5100;Nurul; \n'
  expect(sheet(parseTable(utf8(title), wanted)).rows).toEqual([{ row: 5, values: { nspp: '5100', nama: 'Nurul' } }])
})

test('old line ends, UTF-16 without a mark and empty last columns read the same', () => {
  const list = 'nspp,nama,,\n1,A,,\n2,B,,,\n'
  const files = [list, list.replaceAll('\n', '\r'), list.replaceAll('\n', '\r\n')].flatMap(text => [
    utf8(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
  ])
  const [first, ...others] = files.map(file => sheet(parseTable(file, wanted)))
  expect(first!.rows).toEqual([
    { row: 2, values: { nspp: '1', nama: 'A' } },
    { row: 3, values: { nspp: '2', nama: 'B' } },
  ])
  for (const other of others) expect(other).toEqual(first)
})

test('a quoted word at the beginning of a cell is no quoted cell', () => {
  const rows = sheet(parseTable(utf8('nspp,nama,alamat\n1,"Nurul" Huda,"Kp. ""Satu"", Ds"\n'), wanted)).rows
  expect(rows[0]!.values).toEqual({ nspp: '1', nama: '"Nurul" Huda', alamat: 'Kp. "Satu", Ds' })
})

test('rows that say nothing about any wanted column are left out, as running numbers put down beforehand', () => {
  const rows = sheet(parseTable(utf8('no,nspp,nama\n1,1,A\n2,,\n3, ,\u00a0\n'), wanted)).rows
  expect(rows.map(row => row.row)).toEqual([2])
})

test('a table cut off at any byte is read or refused', () => {
  const text = utf8('\ufeffsep=;\r\nDaftar\r\n"nspp";nama\r\n1;"Nurul ""Hudá"""\r\n2;B;;\r\n')
  const utf16 = Buffer.from('\ufeffnspp\tnama\r\n1\t"A\nB"\r\n', 'utf16le')
  for (const bytes of [text, utf16])
    for (let cut = 0; cut <= bytes.length; cut++) {
      const answer = parseTable(new Uint8Array(bytes.subarray(0, cut)), wanted)
      expect('sheet' in answer || answer.problem.code).toBeTruthy()
    }
})

test('any cells in any rows come back where they stood', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '1'), maxLength: 5 })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }), rows => {
      const named = rows.map((cells, at) => [`n${at}`, 'x', ...cells])
      const lines = [['nspp', 'nama', 'alamat'], ...named].map(cells => cells.map(quoted).join(','))
      const answer = parseTable(utf8(lines.join('\r\n')), wanted)
      expect(
        sheet(answer).rows.map(row => [row.row, row.values.nspp, row.values.alamat, row.overfull ?? false]),
      ).toEqual(named.map((cells, at) => [at + 2, cells[0], cells[2], cells.slice(3).some(one => /[^ \n]/.test(one))]))
    }),
  )
})

const names = (bytes: Uint8Array) => sheet(parseTable(bytes, wanted)).rows.map(row => row.values.nama)
const many = `nspp,nama\n${'1,Nurul Qur’an\n'.repeat(3000)}`

test('a byte that is broken does not turn the rest of a UTF-8 list into other letters', () => {
  const oneByte = Buffer.concat([utf8(many), Buffer.from('2,Caf\xe9\n', 'latin1'), utf8('3,Qur’an\n')])
  const cut = Buffer.concat([utf8(many), utf8('2,Qur’').subarray(0, -1), utf8('an\n3,Qur’an\n')])
  const shortAndCut = utf8('nspp,nama\n1,Nurul Qur’an\n2,Café').subarray(0, -1)
  const marked = Buffer.concat([utf8('\ufeffnspp,nama\n'), Buffer.from('1,Caf\xe9 d\x92Or\n', 'latin1')])
  expect(names(oneByte).slice(-3)).toEqual(['Nurul Qur’an', 'Caf\ufffd', 'Qur’an'])
  expect(names(cut).slice(-3)).toEqual(['Nurul Qur’an', 'Qur\ufffdan', 'Qur’an'])
  expect(names(shortAndCut)).toEqual(['Nurul Qur’an', 'Caf\ufffd'])
  expect(names(marked)).toEqual(['Caf\ufffd d\ufffdOr'])
})

test('what was saved as Windows-1252 is still read so, whatever two letters make by chance', () => {
  const old = `nspp,nama\n${'1,Nurul Qur\x92an \xe9\n'.repeat(300)}2,\xc3\xa9\n`
  expect(names(Buffer.from(old, 'latin1'))[0]).toBe('Nurul Qur’an é')
  expect(names(Buffer.from('nspp,nama\n1,Qur\x92an', 'latin1'))).toEqual(['Qur’an'])
})

test('the end mark of old programs and a few NULs do not make a picture of a short text', () => {
  const list = 'nspp,nama\n1,Al Huda\n'
  for (const end of ['\x1a', '\x1a\x1a\x1a', '\x1a\0\0\0\0\0\0\0\0', '\0', '\x1a\r\n'])
    expect(names(utf8(list + end))).toEqual(['Al Huda'])
  expect(names(utf8('nspp,nama\n1,Al\0 Hu\0da\0\n'))).toEqual(['Al Huda'])
  expect(names(utf8(`nspp,nama\n1,"Al Huda"\x1a`))).toEqual(['Al Huda'])
  expect(names(Buffer.from(`nspp,nama\n1,Al Huda\x1a`, 'utf16le'))).toEqual(['Al Huda'])
  const noise = Buffer.from(Array.from({ length: 300 }, (_, at) => (at * 37) % 256))
  expect(parseTable(noise, wanted)).toEqual({ problem: { code: 'not-a-table' } })
})

test('columns that nobody asked for are named, those without a name by their letter where something stands in them', () => {
  const leftOut = (text: string) => sheet(parseTable(utf8(text), wanted)).leftOut
  expect(leftOut('nspp,Nama Pesantren,alamat\n1,A,\n')).toEqual([])
  expect(leftOut('No,nspp,nama,,,Telepon Rumah,No\n1,1,A,,x,,\n2,2,B, ,,,\n')).toEqual([
    'no',
    'E',
    'telepon_rumah',
    'no',
  ])
  const wide = leftOut(`nspp,nama,${Array.from({ length: 90 }, (_, at) => `k${at}`).join(',')}\n1,A\n`)
  expect(wide.length).toBe(31)
  expect(wide.at(-1)).toBe('…')
})
