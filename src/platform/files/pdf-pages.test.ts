import sharp from 'sharp'
import { expect, test } from 'vitest'
import { filledPdf, pageOf } from '../../../test/files/pdfs.ts'
import { encryptedPdf, pdf } from '../../../test/files/samples.ts'
import { written } from '../../../test/files/written.ts'
import { paperChecks } from '../decode/pools.ts'
import { inspect } from './inspect.ts'

const kinds = ['text', 'tick', 'signature', 'stamp'] as const

/** How dark the place of the field is, and the page beside it: 0 is black, 255 white. */
async function drawn(name: string, bytes: Buffer) {
  const answer = await paperChecks.ask('drawPdf', { path: written(name, bytes) }, 30)
  if (!answer || 'problem' in answer) throw new Error(JSON.stringify(answer))
  const [page] = answer.images
  const scale = page!.width / 400
  const brightness = async (left: number, top: number) => {
    const place = { left: Math.round(left * scale), top: Math.round(top * scale), width: 20, height: 20 }
    const points = await sharp(page!.data).extract(place).greyscale().raw().toBuffer()
    return points.reduce((sum, point) => sum + point, 0) / points.length
  }
  return { field: await brightness(112, 122), beside: await brightness(250, 122), pages: answer.images.length }
}

test.each(kinds)('what was filled in, ticked, signed or stamped is drawn: %s', async kind => {
  const { field, beside } = await drawn(`${kind}.pdf`, filledPdf(kind))
  expect(field).toBeLessThan(30)
  expect(beside).toBeGreaterThan(250)
})

test('a box that nobody ticked stays empty', async () => {
  const answer = await paperChecks.ask('drawPdf', { path: written('untick.pdf', filledPdf('untick')) }, 30)
  expect(answer).toEqual({ problem: 'blankPdf' })
})

test.each([
  ['a line break', '\r\n'],
  ['headers of a mail', 'Content-Type: application/pdf\r\n\r\n'],
  ['as much as the standard lets stand there', ' '.repeat(1019)],
])('a PDF is taken with bytes before its mark: %s', async (name, before) => {
  const bytes = Buffer.concat([Buffer.from(before), filledPdf('text')])
  const path = written(`${name}.pdf`, bytes)
  expect(await inspect({ path, size: bytes.length }, ['photo', 'pdf'])).toMatchObject({ kind: 'pdf', pages: 1 })
  expect((await drawn(`${name}.pdf`, bytes)).field).toBeLessThan(30)
})

test('a locked PDF, one of eleven pages and one without a stroke are not drawn either', async () => {
  const ask = (name: string, bytes: Buffer) => paperChecks.ask('drawPdf', { path: written(name, bytes) }, 30)
  expect(await ask('locked.pdf', encryptedPdf())).toEqual({ problem: 'encryptedPdf' })
  expect(await ask('eleven.pdf', pdf(11))).toEqual({ problem: 'tooManyPages' })
  for (const [at, content] of ['', '1 g 0 0 100 100 re f', '0.999 g 0 0 9 9 re f'].entries())
    expect(await ask(`blank-${at}.pdf`, pageOf(300, 300, content))).toEqual({ problem: 'blankPdf' })
})

test.each([
  [100, 3000, 208, 6250],
  [595, 842, 1240, 1754],
  [1080, 12000, 720, 8000],
  [14400, 14400, 1732, 1732],
])('a page of %i × %i points is drawn so that it can be read: about %i × %i', async (wide, high, width, height) => {
  const drawing = await paperChecks.ask('drawPdf', { path: written('long.pdf', pageOf(wide, high)) }, 30)
  if (!drawing || 'problem' in drawing) throw new Error(JSON.stringify(drawing))
  const [page] = drawing.images
  expect(Math.abs(page!.width - width)).toBeLessThanOrEqual(1)
  expect(Math.abs(page!.height - height)).toBeLessThanOrEqual(8)
})
