import { expect, test } from 'vitest'
import { written } from '../test/files/written.ts'
import { drawPdf } from '../src/platform/files/pdf-pages.ts'
import { drawCvs } from './cv.ts'

test('each CV is a PDF of one page with something on it, and another one', async () => {
  const drawn = await Promise.all(drawCvs().map((bytes, at) => drawPdf({ path: written(`cv-${at}.pdf`, bytes) })))
  const pages = drawn.flatMap(one => ('images' in one ? one.images.map(image => Buffer.from(image.data)) : []))
  expect(pages).toHaveLength(4)
  expect(new Set(pages.map(bytes => bytes.toString('base64'))).size).toBe(4)
})
