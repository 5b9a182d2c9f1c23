import { strToU8, zipSync } from 'fflate'

/** A sheet for a test: its rows as XML, what stands behind them, and how its tab is shown. */
export interface TestSheet {
  name: string
  rows: string
  state?: string
  after?: string
}

/** What a workbook for a test has besides its sheets. */
export interface TestParts {
  properties?: string
  styles?: string
  shared?: string
}

/** A workbook as Excel lays it out, its sheets given as XML. */
export function testWorkbook(
  sheets: TestSheet[],
  { properties = '', styles = '', shared = '' }: TestParts = {},
): Uint8Array {
  const office = 'http://schemas.openxmlformats.org'
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
  const relations = (all: string[]) =>
    `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships">${all.join('')}</Relationships>`
  const tabs = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="r${at + 1}"/>`,
  )
  const main = `xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"`
  const parts: Record<string, string> = {
    '_rels/.rels': relations([relation('r1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook ${main}>${properties}<sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => relation(`r${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
      relation('s', 'styles', 'styles.xml'),
      relation('t', 'sharedStrings', '/xl/sharedStrings.xml'),
    ]),
    'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${shared}</sst>`,
  }
  sheets.forEach(({ rows, after = '' }, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<?xml version="1.0"?><worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`
  })
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}

/** A row of texts, each with its address. */
export function textRow(number: number, texts: string[]): string {
  const cells = texts.map(
    (text, at) => `<c r="${String.fromCharCode(65 + at)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  )
  return `<row r="${number}">${cells.join('')}</row>`
}
