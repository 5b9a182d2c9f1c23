import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readTable } from './table.ts'
import { Refusal } from './verb.ts'

const folder = mkdtempSync(join(tmpdir(), 'table-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(content: string | Uint8Array): string {
  const file = join(folder, 'marks.csv')
  writeFileSync(file, content)
  return file
}

function tableOf(content: string | Uint8Array, required: string[] = []) {
  return readTable(fileOf(content), { required })
}

function refusal(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.message.replace(folder + '/', '')
    throw error
  }
  throw new Error('was not refused')
}

describe('readTable', () => {
  it('reads numbers, texts and levels of a plain file', () => {
    const table = tableOf('applicant,juror,score\nA,J1,12.5\nB,J1,-3\nA,J2,1e3\n', ['applicant', 'score'])
    expect(table.length).toBe(3)
    expect(table.columns).toEqual(['applicant', 'juror', 'score'])
    expect([...table.numbers('score')]).toEqual([12.5, -3, 1000])
    expect(table.text('juror')).toEqual(['J1', 'J1', 'J2'])
    expect(table.levels('applicant')).toEqual({ codes: Int32Array.of(0, 1, 0), names: ['A', 'B'] })
    expect(table.line(2)).toBe(4)
    expect([table.has('score'), table.has('SCORE'), table.has('region')]).toEqual([true, true, false])
  })

  it('reads byte order mark, semicolons, decimal commas, CRLF and a missing last line end', () => {
    const table = tableOf('\ufeffrow;cost\r\nPondok Ábu ; 3,25 \r\nB;1.5', ['row', 'cost'])
    expect(table.text('row')).toEqual(['Pondok Ábu', 'B'])
    expect([...table.numbers('cost')]).toEqual([3.25, 1.5])
  })

  it('reads quoted cells with delimiters, line ends and doubled quotes, and still counts lines of the file', () => {
    const table = tableOf('a,b\n"x, ""y""\nz",1\n\n,\n"",2\n')
    expect(table.text('a')).toEqual(['x, "y"\nz', ''])
    expect([table.line(0), table.line(1)]).toEqual([2, 6])
  })

  it('reads UTF-16 and Windows-1252 as Excel writes them', () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('nama\tnilai\nSyafiʼi\t1\n', 'utf16le')])
    expect(tableOf(utf16).text('nama')).toEqual(['Syafiʼi'])
    expect(tableOf(Buffer.from('nama,nilai\nJos\u00e9,1\n', 'latin1')).text('nama')).toEqual(['José'])
  })

  it('strips the apostrophe that guards against formulas, and no other', () => {
    const table = tableOf("phone,n\n'+62812,'-5\n'Aisyah,2\n")
    expect(table.text('phone')).toEqual(['+62812', "'Aisyah"])
    expect(table.levels('phone').names).toEqual(['+62812', "'Aisyah"])
    expect([...table.numbers('n')]).toEqual([-5, 2])
  })

  it('writes every number back to the same double', () => {
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -1e6, max: 1e6 }))
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), values => {
        const read = tableOf(`x\n${values.map(String).join('\n')}\n`).numbers('x')
        expect([...read]).toEqual(values.map(value => value + 0))
      }),
      { numRuns: 40 },
    )
  })

  it('reads back any cells that are quoted by the rules of CSV', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', 'é'), maxLength: 6 })
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(rows, cells => {
        const text = cells
          .map(row => ['id', ...row].map(value => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        const table = tableOf(`id,left,right\r\n${text}`)
        expect(table.text('left')).toEqual(cells.map(row => row[0].trim()))
        expect(table.text('right')).toEqual(cells.map(row => row[1].trim()))
        expect(table.length).toBe(cells.length)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps thousands of levels apart', () => {
    const names = Array.from({ length: 9000 }, (_, i) => `P${(i * 7919) % 9000}`)
    const { codes, names: found } = tableOf(`p\n${[...names, ...names].join('\n')}`).levels('p')
    expect(found).toEqual(names)
    expect([...codes.subarray(9000)]).toEqual(names.map((_, i) => i))
  })
})

describe('readTable refuses in one sentence', () => {
  const cases: [string, string, (content: string) => unknown, string][] = [
    ['a file without rows', 'a,b\n', c => tableOf(c), 'marks.csv has 0 rows below its header'],
    ['an empty file', '', c => tableOf(c, ['a']), 'marks.csv has no column a (its columns: none)'],
    ['a missing column', 'a,b\n1,2', c => tableOf(c, ['a', 'z']), 'marks.csv has no column z (its columns: a, b)'],
    ['missing columns', 'a,b\n1,2', c => tableOf(c, ['y', 'z']), 'marks.csv has no columns y, z (its columns: a, b)'],
    ['a column twice', 'a,a\n1,2', c => tableOf(c), 'marks.csv has the column a twice'],
    ['a short row', 'a,b\n1,2\n3\n', c => tableOf(c), 'marks.csv, row 3: 1 cell, but the header has 2'],
    ['a long row', 'a,b\n1,2,3\n', c => tableOf(c), 'marks.csv, row 2: 3 cells, but the header has 2'],
    ['an open quote', 'a,b\n1,"2\n3,4', c => tableOf(c), 'marks.csv, row 2: a quoted cell never ends'],
    ['text after a quote', 'a,b\n1,"2"x\n', c => tableOf(c), 'marks.csv, row 2: text follows a closing quote'],
    [
      'text for a number',
      'a\n1\nabc',
      c => tableOf(c).numbers('a'),
      'marks.csv, row 3, column a: "abc" is not a number',
    ],
    ['infinity', 'a\n1e999', c => tableOf(c).numbers('a'), 'marks.csv, row 2, column a: "1e999" is not a number'],
    [
      'marks of all kinds',
      'a\n"1,5,2"',
      c => tableOf(c).numbers('a'),
      'marks.csv, row 2, column a: "1,5,2" is not a number',
    ],
    ['an empty number', 'a,b\n,1', c => tableOf(c).numbers('a'), 'marks.csv, row 2, column a: the cell is empty'],
    ['an empty level', 'a,b\n,1', c => tableOf(c).levels('a'), 'marks.csv, row 2, column a: the cell is empty'],
    [
      'a fraction',
      'a\n2.5',
      c => tableOf(c).numbers('a', { whole: true }),
      'marks.csv, row 2, column a: 2.5 is not a whole number',
    ],
    ['too small', 'a\n-1', c => tableOf(c).numbers('a', { min: 0 }), 'marks.csv, row 2, column a: -1 is below 0'],
    ['too large', 'a\n11', c => tableOf(c).numbers('a', { max: 10 }), 'marks.csv, row 2, column a: 11 is above 10'],
    [
      'a broken workbook',
      'PK\u0003\u0004',
      c => tableOf(c),
      'marks.csv: This Excel file cannot be read. Open it in Excel, save it as CSV and try again.',
    ],
  ]
  it.each(cases)('%s', (_, content, work, sentence) => {
    expect(refusal(() => work(content))).toBe(sentence)
  })

  it('a missing file and a folder', () => {
    expect(refusal(() => readTable('nowhere.csv', { required: [] }))).toBe('nowhere.csv was not found')
    expect(refusal(() => readTable(folder, { required: [] }))).toContain('is a folder, not a file')
  })

  it('but gives NaN and -1 for empty cells that may be empty', () => {
    const table = tableOf('a,b\n,1\nx,\ny,NA\n')
    expect([...table.numbers('b', { optional: true })]).toEqual([1, NaN, NaN])
    expect([...table.levels('a', { optional: true }).codes]).toEqual([-1, 0, 1])
  })
})
