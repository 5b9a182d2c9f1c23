import { expect, test } from 'vitest'
import {
  checkPattern,
  checkTexts,
  filledTexts,
  printedNumber,
  type AnyPaperKind,
  type PaperContent,
} from '../../../platform/paper/index.ts'
import { bare, readPdf } from '../../../platform/paper/test-read-pdf.ts'
import { setLetter } from '../../../platform/paper/typst.ts'
import * as letters from './index.ts'

const dated = Temporal.PlainDate.from('2019-06-05')
const at = Temporal.Instant.from('2019-06-05T03:00:00Z')
const letterhead = { above: ['Pemerintah Provinsi Jawa Barat'], office: 'Dinas Koperasi', below: ['Jalan Contoh 1'] }
const signer = { title: 'Kepala Dinas', name: 'Dra. Hj. Nia Kurniasih, M.Si.', place: 'Bandung' }
const kinds: AnyPaperKind[] = Object.values(letters)
const langs = (kind: AnyPaperKind) => (kind.texts.en ? (['id', 'en'] as const) : (['id'] as const))

function composed(kind: AnyPaperKind, lang: 'id' | 'en'): PaperContent {
  const called = printedNumber(kind.pattern, { number: 27, series: kind.series, dated })
  const texts = filledTexts(kind.texts[lang]!, { ...kind.variables, nomor: called })
  return kind.composeSample({ lang, texts, called, dated, letterhead, signer: kind.position ? signer : undefined })
}

test.each(kinds.map(kind => [kind.code, kind] as const))('%s asks for nothing that it does not name', (_, kind) => {
  expect(checkPattern(kind.pattern)).toBeUndefined()
  const variables = [...Object.keys(kind.variables), 'nomor']
  for (const lang of langs(kind)) {
    const texts = kind.texts[lang]!
    expect(checkTexts(texts, Object.keys(texts), variables)).toEqual([])
    expect(Object.keys(texts)).toEqual(Object.keys(kind.texts.id))
  }
})

test.each(kinds.flatMap(kind => langs(kind).map(lang => [kind.code, lang, kind] as const)))(
  '%s in %s is set with its sample, and says its number and whoever signs it',
  { timeout: 60_000 },
  async (_, lang, kind) => {
    const content = composed(kind, lang)
    const { text } = await readPdf(await setLetter(content, undefined, at))
    expect(text.includes(printedNumber(kind.pattern, { number: 27, series: kind.series, dated }))).toBe(true)
    if (kind.position) expect(text.includes(bare(signer.name))).toBe(true)
    expect(/undefined|null|NaN|\{|\}/.test(text)).toBe(false)
  },
)

test('every row of a long annex is printed as it was given, in its order', { timeout: 60_000 }, async () => {
  const content = composed(letters.decree, 'id')
  const { text } = await readPdf(await setLetter(content, undefined, at))
  const parts = content.layout === 'decree' ? content.annexes!.flatMap(annex => annex.parts) : []
  const rows = parts.flatMap(part => (part.kind === 'table' ? part.rows : []))
  expect(rows).toHaveLength(1300)
  let from = 0
  for (const row of rows) {
    from = text.indexOf(bare(row.join('')), from)
    expect(from, row.join(' ')).toBeGreaterThan(0)
  }
})
