import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { flatPdf, inflatingPdf, pagelessPdf } from '../../../test/files/pdfs.ts'
import { bombPng, encryptedPdf, pdf, photo } from '../../../test/files/samples.ts'
import { uploaded } from '../../../test/files/uploaded.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { checkFile } from './check-file.ts'
import { eraseUnusedFile } from './erase-unused-file.ts'
import { addFile, dropFileUse, storeUpload } from './receive.ts'
import { inspect, type FileProblem } from './inspect.ts'
import type { FileKind } from './limits.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const use = { ownerKind: 'registration', ownerId: '01900000-0000-7000-8000-000000000001', slot: 'rep_photo' }

async function receive(bytes: Buffer, accepts: FileKind[] = ['photo', 'pdf']): Promise<string> {
  const stored = await storeUpload(world.house, await uploaded(world.house, bytes), accepts)
  if ('problem' in stored) throw new Error(stored.problem)
  return world.house.db
    .transaction()
    .execute(tx => addFile(tx, stored, use))
    .then(id => id!)
}

const fileRow = (id: string) => world.house.db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()

const tiny = () =>
  sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } })
    .png()
    .toBuffer()

describe('what is refused on arrival, by content and with its own reason', () => {
  const cases: [string, () => Buffer | Promise<Buffer>, FileKind[], FileProblem][] = [
    ['nothing', () => Buffer.alloc(0), ['photo'], 'empty'],
    ['a program renamed to .jpg', () => Buffer.from('MZ\u0090\u0000 program'.padEnd(600, '\0')), ['photo'], 'notPhoto'],
    [
      'SVG with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      ['photo'],
      'notPhoto',
    ],
    [
      'HTML with a script',
      () => Buffer.from('<!doctype html><script>alert(1)</script>'),
      ['photo', 'pdf'],
      'notPhotoOrPdf',
    ],
    ['a zip', () => Buffer.from('PK\u0003\u0004'.padEnd(100, '\0'), 'latin1'), ['photo', 'pdf'], 'notPhotoOrPdf'],
    ['a PDF where a photo is wanted', () => pdf(), ['photo'], 'notPhoto'],
    ['HEIC', () => Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'.padEnd(100, '\0'), 'latin1'), ['photo'], 'heic'],
    ['a picture that unpacks to gigabytes', () => bombPng(), ['photo'], 'tooManyPixels'],
    ['a picture of one pixel', () => tiny(), ['photo'], 'tooSmall'],
    ['a JPEG cut off on its way', async () => (await photo()).subarray(0, 20_000), ['photo'], 'brokenPhoto'],
    [
      'a photo over 10 MB',
      async () => Buffer.concat([await photo(), Buffer.alloc(10 * 1024 * 1024)]),
      ['photo'],
      'photoTooLarge',
    ],
    ['a PDF over 5 MB', () => Buffer.concat([pdf(), Buffer.alloc(5 * 1024 * 1024)]), ['pdf'], 'pdfTooLarge'],
    ['an encrypted PDF', () => encryptedPdf(), ['pdf'], 'encryptedPdf'],
    ['a PDF of eleven pages', () => pdf(11), ['pdf'], 'tooManyPages'],
    ['a PDF whose page is missing', () => pagelessPdf(), ['pdf'], 'brokenPdf'],
    ['a PDF whose page is a line of no height', () => flatPdf(), ['pdf'], 'brokenPdf'],
    ['a PDF that unpacks to 900 MB', () => inflatingPdf(), ['pdf'], 'brokenPdf'],
    ['a PDF that begins too late', () => Buffer.concat([Buffer.alloc(1100, ' '), pdf()]), ['pdf'], 'notPdf'],
    ['a PDF that is none', () => Buffer.from('%PDF-1.4\nnothing of the kind'), ['pdf'], 'brokenPdf'],
  ]
  test.each(cases)('%s', async (_name, bytes, accepts, problem) => {
    expect(await inspect(await uploaded(world.house, await bytes()), accepts)).toEqual({ problem })
  })
})

test('a photo is written anew: upright, smaller, without place or camera', async () => {
  const id = await receive(await photo({ width: 2600, height: 1300 }))
  expect((await fileRow(id))?.state).toBe('received')
  await checkFile(world.house, { fileId: id })
  const row = (await fileRow(id))!
  expect(row).toMatchObject({ state: 'usable', width: 1225, height: 2449 })
  const kept = (await world.house.store.get(row.kept_hash!))!
  expect(kept.length).toBeLessThanOrEqual(1024 * 1024)
  expect((await sharp(kept).metadata()).exif).toBeUndefined()
})

test('a PDF becomes page images of a size that can be read', async () => {
  const id = await receive(pdf(2))
  await checkFile(world.house, { fileId: id })
  const pages = await world.house.db.selectFrom('file_page').selectAll().where('file_id', '=', id).execute()
  expect(pages).toHaveLength(2)
  expect(Math.max(...pages.map(page => page.height))).toBeLessThanOrEqual(2000)
})

test('a picture whose inside is broken is refused by the job, not kept as usable', async () => {
  const bytes = await sharp(await photo())
    .png()
    .toBuffer()
  bytes.fill(0, bytes.length / 2, bytes.length / 2 + 400)
  const id = await receive(bytes)
  await checkFile(world.house, { fileId: id })
  expect(await fileRow(id)).toMatchObject({ state: 'refused', refusal: 'brokenPhoto' })
})

test('a file goes when its last use goes, and not before', async () => {
  const { db } = world.house
  const id = await receive(await photo({ seed: 9 }))
  const row = (await fileRow(id))!
  await eraseUnusedFile(world.house, { fileId: id })
  expect(await world.house.store.has(row.hash)).toBe(true)
  await db.transaction().execute(tx => dropFileUse(tx, id, use))
  await eraseUnusedFile(world.house, { fileId: id })
  expect(await fileRow(id)).toBeUndefined()
  expect(await world.house.store.has(row.hash)).toBe(false)
})
