import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkout } from '../embedded/place.ts'
import type { PaperContent } from './content.ts'
import { papers } from './test-papers.ts'
import { bare, readPdf } from './test-read-pdf.ts'
import { annexOf, sampleSeal, winnersTable } from './test-sample.ts'
import { compile, makeCompiler, setLetter } from './typst.ts'

const at = Temporal.Instant.from('2027-06-05T03:00:00Z')
const all: PaperContent[] = Object.values(papers)
const set = async (paper: PaperContent, seal: typeof sampleSeal | undefined = sampleSeal) =>
  readPdf(await setLetter(paper, seal, at))

const unbroken = 'Panjang'.repeat(29).slice(0, 200)
const arabic = 'معهد الفلاح الإسلامي للتربية والتعليم'
const markup = 'A <b>#let x = *1* _u_ $x$ @ref \\ `c` [x] ~ "q" -- ... {{y}}'
const marks = 'Pesantren Da\u0304r al-H\u0323ika\u0304m ʿAbd al-Rah\u0323ma\u0304n'

/** The paper with another text in every place where a name or an address may stand. */
function naming(paper: PaperContent, text: string): PaperContent {
  const named = new Set(['name', 'detail', 'position', 'place', 'number', 'subject'])
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return named.has(key) ? text : value
    if (Array.isArray(value)) return value.map(one => walk(one, key))
    if (!value || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, walk(one, inner)]))
  }
  return walk(paper, '') as PaperContent
}

describe.each(all)('the layout $layout', paper => {
  it('is a tagged PDF/UA of its language, with what the content says', async () => {
    const { text, raw } = await set(paper)
    expect(raw).toContain('/MarkInfo')
    expect(raw).toContain('/StructTreeRoot')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toContain('/Lang (id)')
    expect(text).toContain(bare(sampleSeal.code))
    if ('name' in paper) expect(text).toContain(bare(paper.name))
    if (paper.layout === 'receipt') expect(text).toContain(bare(paper.number.text))
    else if ('numbered' in paper) expect(text).toContain(bare(paper.numbered!))
    if (paper.layout !== 'certificate') expect(text).toMatch(/Halaman1dari\d/)
  })

  it('speaks English too', async () => {
    const { raw, text } = await set({
      ...paper,
      lang: 'en',
      words: { ...paper.words, page: 'Page {n} of {of}' },
    } as never)
    expect(raw).toContain('/Lang (en)')
    if (paper.layout !== 'certificate') expect(text).toMatch(/Page1of\d/)
  })

  it.each([
    ['200 letters in one word', unbroken],
    ['markup', markup],
    ['combining marks', marks],
  ])('takes %s as a name, letter by letter', async (_, name) => {
    const { text } = await set(naming(paper, name))
    const told = paper.layout === 'form' ? paper.heading : name
    expect(text.normalize()).toContain(bare(told).normalize())
  })

  it('takes a name in Arabic script', async () => {
    const { text, raw } = await set(naming(paper, arabic))
    if (paper.layout === 'form') return
    expect(raw).toContain('NotoNaskhArabic')
    // The reader of the test has its own mind about the order of letters from right to left.
    for (const letter of bare(arabic)) expect(text).toContain(letter)
  })

  it('takes empty texts', async () => {
    expect((await set(naming(paper, ''))).pages.length).toBeGreaterThan(0)
  })

  it('needs nothing that is optional', async () => {
    const optional: Record<string, string[]> = {
      certificate: ['numbered', 'place', 'role', 'badge'],
      letter: ['copies', 'annexes'],
      minutes: ['numbered'],
      decree: ['preface', 'settled', 'copies', 'annexes'],
      list: ['numbered', 'facts'],
      form: ['foot', 'reference', 'signed'],
    }
    const left = Object.entries(paper).filter(([key]) => !optional[paper.layout]?.includes(key))
    const { pages } = await set({
      ...Object.fromEntries(left),
      signers: [{ position: 'Ketua', name: 'Siti' }],
    } as never)
    expect(pages.join()).toContain('Siti')
  })

  it('says on every page that it is a sample', async () => {
    const { pages } = await set({ ...paper, marked: 'Data contoh' }, undefined)
    for (const page of pages) expect(page.split('Datacontoh').length - 1).toBeGreaterThanOrEqual(2)
  })

  it('is refused without what it needs', async () => {
    const { title: _, ...untitled } = paper
    await expect(set(untitled as PaperContent)).rejects.toThrow(
      `${paper.layout}: dictionary does not contain key "title"`,
    )
    await expect(set({ ...paper, author: null } as never)).rejects.toThrow(`${paper.layout}.author is missing`)
  })
})

describe('pages', () => {
  const long = unbroken.replaceAll('Panjang', 'Panjang ')

  it.each([unbroken, long])('a certificate and a receipt stay one page', async name => {
    expect((await set(naming(papers.certificate, name))).pages).toHaveLength(1)
    expect((await set(naming(papers.receipt, name))).pages).toHaveLength(1)
  })

  it('a certificate whose sentence never ends is refused, not cut', async () => {
    const sentence = 'Kata demi kata '.repeat(1000)
    await expect(set({ ...papers.certificate, sentence })).rejects.toThrow('do not fit on one page')
  })

  it('an annex of 1,250 rows repeats its head on every page and loses none', async () => {
    const { pages, text } = await set({ ...papers.decree, annexes: [annexOf(1250)] })
    const tables = pages.slice(1).filter(page => /\d+PP/.test(page))
    expect(tables.length).toBeGreaterThan(20)
    for (const page of tables) expect(page).toContain('No.Pesantren')
    expect(text).toContain('1250PONDOKPESANTREN')
    expect(text.match(/Rancabali/g)).toHaveLength(Math.ceil(1250 / 6))
  })

  it('an attendance list numbers its empty rows too', async () => {
    const { text } = await set({ ...papers.list, blank: 30 })
    expect(text).toContain('36.')
    expect(text).not.toContain('37.')
  })

  it('fourteen columns fit on a broad page without breaking a number', async () => {
    const columns = Array.from({ length: 14 }, (_, at) => ({ label: `Kolom ${at}`, wide: at === 1 }))
    const rows = [columns.map((_, at) => (at === 1 ? papers.receipt.terms[0]!.detail : `12345678${at + 10}`))]
    const { pages } = await set({
      ...papers.minutes,
      annexes: [{ title: 'Lampiran', broad: true, parts: [{ kind: 'table', columns, rows }] }],
    })
    for (const cell of rows[0]!) expect(pages.at(-1)).toContain(bare(cell))
  })

  it('a row with a cell too many is refused', async () => {
    const table = { kind: 'table' as const, columns: winnersTable.columns, rows: [['1', '2', '3', '4', '5', '6']] }
    await expect(set({ ...papers.minutes, parts: [table] })).rejects.toThrow('a row has 6 cells for 5 columns')
  })
})

describe('setting', () => {
  it('makes the same bytes of the same paper, and others at another time', async () => {
    const hash = async (when = at) =>
      createHash('sha256')
        .update(await setLetter(papers.decree, sampleSeal, when))
        .digest('hex')
    const first = await hash()
    await setLetter(papers.letter, sampleSeal, at)
    expect(await hash()).toBe(first)
    expect(await hash(at.add({ seconds: 1 }))).not.toBe(first)
  })

  it('refuses a letter that none of the fonts has, and names it', async () => {
    await expect(set({ ...papers.certificate, name: 'Pesantren 漢' })).rejects.toThrow('漢')
  })

  it('has the signs of comparison and the arrow', async () => {
    expect((await set({ ...papers.certificate, name: 'Nilai ≥ 75 → lulus' })).text).toContain('Nilai≥75→lulus')
  })

  it('refuses a code that would be too fine for paper', async () => {
    const url = `https://opop.example/${'a'.repeat(400)}`
    await expect(set(papers.letter, { ...sampleSeal, url })).rejects.toThrow('400 characters at most')
  })
})

describe('fonts and layouts', async () => {
  const fonts = join(checkout, 'node_modules/@expo-google-fonts')
  const folder = await mkdtemp(join(tmpdir(), 'opop-layouts-'))
  afterAll(() => rm(folder, { recursive: true }))

  it('names the font whose folder is missing', () => {
    expect(() => makeCompiler('/nowhere')).toThrow('/nowhere/noto-serif/400Regular is missing')
  })

  it.each([
    ['a font that is unknown', '#set text(font: "Nope")\nHalo', 'unknown font family: nope'],
    [
      'a picture without words',
      '#image(bytes("<svg xmlns=\'http://www.w3.org/2000/svg\'/>"), format: "svg")',
      'alt text',
    ],
    ['a picture that is missing', '#image("nope.svg", alt: "x")', 'file not found'],
    ['a word that is missing', '#(a: 1).b', 'does not contain key "b"'],
  ])('refuses a layout with %s', async (_, source, complaint) => {
    await writeFile(join(folder, 'toy.typ'), `#set document(title: "Toy")\n#set text(lang: "id")\n${source}`)
    expect(() => compile(makeCompiler(fonts, folder), 'toy', {}, at, folder)).toThrow(complaint)
  })
})

it('a colour of paper has a name, in one file', () => {
  const folder = join(checkout, 'letters')
  const others = readdirSync(folder).filter(name => name.endsWith('.typ') && name !== 'colours.typ')
  expect(others).toContain('look.typ')
  for (const name of others) expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(/rgb\("#/)
})
