import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { parseTable } from '../parse-table.ts'
import type { Sheet, SheetAnswer } from '../sheet.ts'
import { showsDay } from './styles.ts'
import { testWorkbook, textRow, type TestParts, type TestSheet } from './test-workbook.ts'

const wanted = { required: ['nspp', 'nama'], optional: ['sampai'] }
const head = (row: number) => textRow(row, ['nspp', 'nama', 'sampai'])

function read(sheets: TestSheet[] | string, parts?: TestParts): Sheet {
  const all = typeof sheets === 'string' ? [{ name: 'Data', rows: sheets }] : sheets
  const answer = parseTable(testWorkbook(all, parts), wanted)
  if ('problem' in answer) throw new Error(JSON.stringify(answer.problem))
  return answer.sheet
}

const problemOf = (answer: SheetAnswer) => 'problem' in answer && answer.problem

test('a title and empty rows above the header are passed over, and rows keep the numbers that the sheet shows', () => {
  const title = '<row r="1"><c r="A1" t="inlineStr"><is><t>DAFTAR PESANTREN 2019</t></is></c></row><row r="2"/>'
  const merged = { name: 'Data', rows: title + head(3) + textRow(4, ['5', 'A']), after: '<mergeCell ref="A1:C1"/>' }
  expect(read([merged]).rows).toEqual([{ row: 4, values: { nspp: '5', nama: 'A', sampai: '' } }])
})

test('the first visible sheet with the wanted columns is read and named, hidden ones never', () => {
  const note = textRow(1, ['Isi lembar kedua'])
  const data = head(1) + textRow(2, ['5', 'A'])
  const other = head(1) + textRow(2, ['6', 'Rahasia'])
  const sheets = [
    { name: 'Lama', rows: other, state: 'hidden' },
    { name: 'Sangat lama', rows: other, state: 'veryHidden' },
    { name: 'Petunjuk', rows: note },
    { name: 'Data &amp; daftar', rows: data },
    { name: 'Salinan', rows: other },
  ]
  expect(read(sheets)).toMatchObject({ name: 'Data & daftar', rows: [{ row: 2, values: { nspp: '5' } }] })
  expect(read([sheets[3]!]).name).toBeUndefined()
  const hidden = testWorkbook([sheets[2]!, sheets[0]!])
  expect(problemOf(parseTable(hidden, wanted))).toMatchObject({ code: 'missing-columns', found: ['isi_lembar_kedua'] })
})

test('stray cells far away are notes beside the table, and no row by themselves', () => {
  const stray = `<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>.</t></is></c></row>`
  const beside = `<row r="2"><c r="A2"><v>5</v></c><c r="B2" t="str"><v>A</v></c><c r="T2" t="str"><v>cek</v></c></row>`
  expect(read(head(1) + beside + stray).rows).toEqual([{ row: 2, values: { nspp: '5', nama: 'A', sampai: '' } }])
})

test('cells and rows without an address follow the one before', () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const rows = `<row>${cell('nspp')}${cell('nama')}</row><row>${cell('5')}${cell('A')}</row><row r="7">${cell('6')}<c r="B7" t="str"><v>B</v></c></row>`
  expect(read(rows).rows.map(row => [row.row, row.values.nspp, row.values.nama])).toEqual([
    [2, '5', 'A'],
    [7, '6', 'B'],
  ])
})

test('days count from 1904 where the workbook says so, in any of the ways it can', () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0 &quot;hari&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>`
  const row = (style: number, value: string) =>
    `<row r="2"><c r="A2"><v>5</v></c><c r="B2" t="str"><v>A</v></c><c r="C2" s="${style}"><v>${value}</v></c></row>`
  const day = (style: number, value: string, properties = '') =>
    read(head(1) + row(style, value), { styles, properties }).rows[0]!.values.sampai
  for (const yes of ['true', '1']) expect(day(2, '46021', `<workbookPr date1904="${yes}"/>`)).toBe('2029-12-31')
  for (const no of ['', '<workbookPr date1904="0"/>', '<workbookPr/>']) expect(day(1, '43580', no)).toBe('2019-04-25')
  expect(day(1, '43580.75')).toBe('2019-04-25')
  expect([day(0, '43580'), day(3, '43580'), day(1, '0.5'), day(1, '1')]).toEqual([
    '43580',
    '43580',
    '0.5',
    '1900-01-01',
  ])
  expect(['General', 'h:mm', '0.00', '"d"0', 'mm:ss', 'mmm', 'yyyy', '[Red]0'].map(showsDay)).toEqual([
    ...[false, false, false, false, false],
    ...[true, true, false],
  ])
})

test('texts are taken whole: shared and rich ones, spaces, escapes, formulas by the value that was kept', () => {
  const shared = `<si><t>Satu</t></si><si><r><t>Nurul </t></r><r><rPr><b/></rPr><t xml:space="preserve">Huda</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>`
  const cells = (a: string, b: string) => `<row><c r="A2" ${a}</c><c r="B2" ${b}</c></row>`
  const values = (a: string, b: string) => {
    const { nspp, nama } = read(head(1) + cells(a, b), { shared }).rows[0]!.values
    return [nspp, nama]
  }
  expect(values('t="s"><v>1</v>', 't="s"><v>0</v>')).toEqual(['Nurul Huda', 'Satu'])
  expect(values('t="str"><f>A1&amp;"x"</f><v>a &amp; b</v>', '><f>1+1</f><v>2</v>')).toEqual(['a & b', '2'])
  expect(values('t="inlineStr"><is><t>a_x0041_&#233;</t></is>', '><v>5.10032010103E+11</v>')).toEqual([
    'aAé',
    '5.10032010103E+11',
  ])
  expect(values('t="inlineStr"><is><t><![CDATA[<b> & c]]></t></is>', 't="b"><v>1</v>')).toEqual(['<b> & c', 'true'])
  expect(values('t="e"><v>#N/A</v>', '><v>0.1</v>')).toEqual(['#N/A', '0.1'])
})

test('a prefix before every tag, as other programs write it, is no other language', () => {
  const rows = (head(1) + textRow(2, ['5', 'A'])).replace(/<(\/?)(?=\w)/g, '<$1x:')
  expect(read(rows).rows).toHaveLength(1)
})

test('cells merged over rows are refused by their address, those of the title and beside the table are not', () => {
  const rows = head(3) + textRow(4, ['5', 'A']) + textRow(5, ['6', '']) + textRow(6, ['7', 'B'])
  const merged = (ref: string) =>
    problemOf(
      parseTable(
        testWorkbook([{ name: 'Data', rows, after: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` }]),
        wanted,
      ),
    )
  expect(merged('B4:B5')).toEqual({ code: 'merged-cells', cells: 'B4:B5' })
  for (const fine of ['A1:C2', 'B4:C4', 'F4:F6', 'A9:A12']) expect(merged(fine)).toBe(false)
})

test('what carries the name of a workbook and is none says what it is', () => {
  const problem = (bytes: Uint8Array) => problemOf(parseTable(bytes, wanted))
  expect(problem(Buffer.from('\ufeff \n<html xmlns:x="urn"><table><tr><td>nspp'))).toEqual({ code: 'html' })
  expect(problem(Buffer.from('<!DOCTYPE HTML>\n<table>'))).toEqual({ code: 'html' })
  expect(problem(Buffer.from('\ufeff<table><tr>', 'utf16le'))).toEqual({ code: 'html' })
  const old =
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
  expect(problem(Buffer.from(old))).toEqual({ code: 'xml-spreadsheet' })
  const ods = zipSync({
    mimetype: strToU8('x'),
    'content.xml': strToU8('<x/>'),
    'META-INF/manifest.xml': strToU8('<x/>'),
  })
  expect(problem(ods)).toEqual({ code: 'open-document' })
  const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])
  expect(problem(locked)).toEqual({ code: 'locked' })
})

test('a workbook of more cells, rows or text than any list has is refused, quickly', () => {
  const started = performance.now()
  const wide = `<row r="2">${'<c r="XFE2"><v>1</v></c>'.repeat(3)}</row>`
  const many = Array.from(
    { length: 20_001 },
    (_, at) => `<row r="${at + 2}"><c r="A${at + 2}"><v>5</v></c></row>`,
  ).join('')
  const long = 'x'.repeat(1_000_000)
  const refer = Array.from(
    { length: 200 },
    (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" t="s"><v>0</v></c></row>`,
  ).join('')
  const problem = (rows: string, shared = '') =>
    problemOf(parseTable(testWorkbook([{ name: 'Data', rows: head(1) + rows }], { shared }), wanted))
  expect(problem(wide)).toMatchObject({ code: 'too-many-cells' })
  expect(problem(many)).toMatchObject({ code: 'too-many-rows' })
  expect(problem(refer, `<si><t>${long}</t></si>`)).toMatchObject({ code: 'too-large' })
  expect(performance.now() - started).toBeLessThan(8000)
})

test('an empty text, an error, a formula nobody has computed and a percentage are what everybody sees', () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="0.0%;-0.0%"/><numFmt numFmtId="165" formatCode="0&quot;%&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>`
  const shared = '<si><t>Orang lain</t></si>'
  const row = (nspp: string, name: string) => `<row><c t="str"><v>5</v></c>${name}${nspp}</row>`
  const cells = [
    ['<c t="s"/>', ''],
    ['<c t="s"><v></v></c>', ''],
    ['<c t="s"><v>0</v></c>', 'Orang lain'],
    ['<c t="e"><v>#CONNECT!</v></c>', '#CONNECT!'],
    ['<c t="e"><v>#NAMA?</v></c>', '#NAMA?'],
    ['<c t="e"><v>galat</v></c>', '#ERROR!'],
    ['<c><f>CONCATENATE("A","B")</f></c>', '#VALUE!'],
    ['<c><f>1+1</f><v>2</v></c>', '2'],
    ['<c t="str"><f>IF(1,"")</f><v></v></c>', ''],
    ['<c s="1"><v>0.85</v></c>', '85%'],
    ['<c s="2"><v>0.07</v></c>', '7%'],
    ['<c s="3"><v>7</v></c>', '7'],
  ] as const
  const rows = cells.map(([cell]) => row('', cell)).join('')
  const { rows: shown } = read(head(1) + rows, { styles, shared })
  expect(shown.map(({ values }) => values.nama)).toEqual(cells.map(([, text]) => text))
})

test('what no list holds ends at once: endless rows, cells and shared texts of endless pieces', () => {
  const data = textRow(2, ['5', 'A'])
  const wide = `<row r="3">${'<c><v>1</v></c>'.repeat(17_000)}</row>`
  const answer = parseTable(testWorkbook([{ name: 'Data', rows: head(1) + data + wide }]), wanted)
  expect(problemOf(answer)).toMatchObject({ code: 'too-many-cells' })
  const pieces = '<t>a</t>'.repeat(10_002)
  const inline = `<row r="3"><c t="inlineStr"><is>${pieces}</is></c></row>`
  expect(() => read(head(1) + data + inline)).toThrow('broken-excel')
  expect(() => read(head(1) + data, { shared: `<si>${pieces}</si>` })).toThrow('broken-excel')
})
