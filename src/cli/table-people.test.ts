import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { written } from '../../test/files/written.ts'
import { testWorkbook, textRow } from '../platform/sheets/workbook/test-workbook.ts'
import { refuseDuplicatePairs } from './duplicates.ts'
import { readTable } from './table.ts'

const table = (content: string | Uint8Array, required: string[] = []) =>
  readTable(written('t.csv', content), { required })
const numbers = (content: string) => [...table(content, ['x']).numbers('x')]

function refusal(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return (error as Error).message.replace(/^.*\/(?=t\.csv)/, '')
  }
  throw new Error('was not refused')
}

test('dots for thousands beside decimal commas are read as they are meant', () => {
  expect(numbers('x;y\n980,5;\n1.250;\n700;\n2.000;\n1.250.000,75;\n-3.000;\n')).toEqual([
    ...[980.5, 1250, 700, 2000, 1250000.75, -3000],
  ])
  expect(numbers('x;y\n1.250.000;\n2.000;\n')).toEqual([1250000, 2000])
  expect(numbers('x,y\n"1,250",\n980.5,\n"2,000",\n')).toEqual([1250, 980.5, 2000])
  expect(numbers('x,y\n"980,5",\n"1.250",\n')).toEqual([980.5, 1250])
})

test('what can be read in two ways is refused, and the sentence says how to write it', () => {
  const both =
    't.csv, row 2, column x: "1.250" may mean 1250 or 1.25; write thousands without a mark, or decimals not with three digits'
  expect(refusal(() => numbers('x;y\n1.250;\n2.000;\n'))).toBe(both)
  expect(refusal(() => numbers('x\ty\n1.250\t\n'))).toBe(both)
  // Nobody who writes 980 beside them has written decimals with a dot.
  expect(refusal(() => numbers('x,y\n1.250,\n1.100,\n980,\n'))).toBe(both)
  expect(numbers('x,y\n1.250,\n2,\n')).toEqual([1.25, 2])
  // Another column says that commas are for decimals here.
  expect(refusal(() => numbers('x,y\n1.250,"980,5"\n3,3\n'))).toBe(both)
  expect(numbers('x,y\n1.250,1.5\n3,3\n')).toEqual([1.25, 3])
  expect(refusal(() => numbers('x,y\n"1,250",\n7,\n'))).toContain('"1,250" may mean 1250 or 1.25')
  expect(refusal(() => numbers('x;y\n1.250;\n3,125;\n'))).toContain('row 2, column x: "1.250" may mean')
  expect(refusal(() => numbers('x;y\n1.5;\n3,25;\n-1.250;\n'))).toContain(
    'row 4, column x: "-1.250" may mean -1250 or -1.25',
  )
  expect(refusal(() => numbers('x;y\n1.5;\n7;\n1.250.000;\n'))).toBe(
    't.csv, row 4, column x: "1.250.000" and "1.5" in row 2 use the dot in two ways, for decimals and for thousands; write thousands without a mark',
  )
  expect(refusal(() => numbers('x;y\n85%;\n'))).toBe(
    't.csv, row 2, column x: "85%" is in percent; write it as a number without the sign',
  )
})

test('what can be read in one way is read', () => {
  expect(numbers('x;y\n1.5;\n3,25;\n')).toEqual([1.5, 3.25])
  expect(numbers('x,y\n1.250,\n2.000,\n')).toEqual([1.25, 2])
  expect(numbers('x;y\n0.125;\n0.250;\n')).toEqual([0.125, 0.25])
  expect(numbers('x;y\n12.5;\n1.250;\n')).toEqual([12.5, 1.25])
  expect(numbers('x;y\n3,125;\n4,5;\n')).toEqual([3.125, 4.5])
  expect(numbers('x;y\nRp 1.250.000,-;\nRp980;\n-Rp 2.000,50;\nIDR 7;\n')).toEqual([1250000, 980, -2000.5, 7])
  expect(numbers("x;y\n1 250 000;\n1\u00a0250,5;\n'12;\n\u22123;\n1,5E+3;\n".replace("'12", '12'))).toEqual([
    ...[1250000, 1250.5, 12, -3, 1500],
  ])
})

test('numbers written with thousands and decimals come back whichever country wrote them', () => {
  const value = fc.integer({ min: -99_999_999, max: 99_999_999 }).map(cents => cents / 100)
  const style = fc.constantFrom('id-ID', 'en-US')
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), style, (values, locale) => {
      const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 })
      const lines = values.map(one => `"${format.format(one)}";`)
      expect(numbers(`x;y\n${lines.join('\n')}`)).toEqual(values.map(one => one + 0))
    }),
  )
})

test('names are one name whatever invisible characters came along, and what stands twice is refused', () => {
  const rows = [
    'Asep\u00a0 ',
    'Asep',
    ' A\u200bsep',
    '\ufeffAsep',
    'As\u00adep',
    'Asep\u2060',
    'Asep\u200c',
    'As\u200dep',
    'Asep\ufe0f',
    'A\u034fsep',
  ]
  expect(table(`juror,x\n${rows.map(name => `${name},1`).join('\n')}`).levels('juror').names).toEqual(['Asep'])
  const composed = ['Énergi Alam', 'E\u0301nergi  Alam', 'Énergi\u00a0Alam']
  expect(table(`n,x\n${composed.map(name => `"${name}",1`).join('\n')}`).levels('n').names).toEqual(['Énergi Alam'])
  const twice = table('row,column\nAsep,J\nDewi,J\nAsep\u00a0,J\u200b\n')
  expect(refusal(() => refuseDuplicatePairs(twice, 'row', 'column'))).toBe(
    't.csv, row 4: row Asep with column J already stands in row 2',
  )
  expect(table('a,x\n3205.0,1\n3205,1\n"3205,0",1\n').levels('a').names).toEqual(['3205'])
})

test('verbs read the tables that the imports read: titles, sep=, old line ends, any encoding, workbooks', () => {
  const plain = table('applicant,score\nA,1.5\nB,2\n', ['applicant', 'score'])
  const files = [
    'sep=;\napplicant;score\nA;1,5\nB;2\n',
    'Daftar nilai, 2019\n\napplicant;score\nA;1,5\nB;2\n',
    'applicant,score,,\rA,1.5,,\rB,2,,\r',
    Buffer.from('applicant\tscore\r\nA\t1.5\r\nB\t2\r\n', 'utf16le'),
    'Score , Applicant\n1.5,A\n2,B\n',
    testWorkbook([
      { name: 'Petunjuk', rows: textRow(1, ['Isi lembar kedua']) },
      {
        name: 'Data',
        rows: `${textRow(1, ['Judul'])}${textRow(3, ['applicant', 'score'])}<row r="4"><c r="A4" t="str"><v>A</v></c><c r="B4"><v>1.5</v></c></row><row r="5"><c r="A5" t="str"><v>B</v></c><c r="B5"><v>2</v></c></row>`,
      },
    ]),
  ]
  for (const file of files) {
    const read = table(file, ['applicant', 'score'])
    expect([...read.numbers('score')]).toEqual([...plain.numbers('score')])
    expect(read.levels('applicant')).toEqual(plain.levels('applicant'))
  }
})

test('a row is named as it stands in the file, title and blank lines counted', () => {
  expect(refusal(() => table('Daftar\n\nx;y\n1;2\nabc;2\n', ['x']).numbers('x'))).toContain('row 5, column x')
})

test('figures of a workbook are what they are; texts in it may be unsure', () => {
  const sheet = (cells: string) =>
    testWorkbook([
      { name: 'Data', rows: `${textRow(1, ['x', 'y'])}<row r="2"><c r="A2"${cells}</c><c r="B2"><v>1</v></c></row>` },
    ])
  expect([...table(sheet('><v>1.125</v>'), ['x']).numbers('x')]).toEqual([1.125])
  expect(refusal(() => table(sheet(' t="str"><v>1.125</v>'), ['x']).numbers('x'))).toContain('may mean 1125 or 1.125')
})

test('of a workbook with several sheets it is said which one was read', () => {
  const sheets = [
    { name: 'Catatan', rows: textRow(1, ['x']) },
    { name: 'Nilai', rows: textRow(1, ['applicant']) + textRow(2, ['A']) },
  ]
  let said = ''
  const streams = { out: () => undefined, err: (text: string) => void (said += text) }
  readTable(written('t.xlsx', testWorkbook(sheets)), { required: ['applicant'] }, streams)
  expect(said).toMatch(/t\.xlsx: read from the sheet "Nilai"\n$/)
})

test('the examples of the documents are read by the reader of the imports too', () => {
  const marks = readFileSync('docs/methods/examples/marks.csv')
  expect(table(marks, ['applicant', 'juror', 'score']).length).toBeGreaterThan(10)
})
