import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { photos } from '../../../test/files/photos.ts'
import { written } from '../../../test/files/written.ts'
import { photoChecks } from '../decode/pools.ts'
import { inspect } from './inspect.ts'

let samples: Awaited<ReturnType<typeof photos>>
let upright: Uint8Array
beforeAll(async () => {
  samples = await photos()
  upright = await sharp(samples.whole).rotate().jpeg({ quality: 80 }).toBuffer()
})

const look = (name: keyof typeof samples) => {
  const path = written(`${name}.jpg`, samples[name])
  return { path, seen: inspect({ path, size: samples[name].length }, ['photo']) }
}

test.each(['whole', 'progressive', 'trailer', 'noEndMark', 'padded'] as const)(
  'a photo that shows all its lines is taken, whatever its end looks like: %s',
  async name => {
    const { path, seen } = look(name)
    expect(await seen).toEqual({ kind: 'photo', mediaType: 'image/jpeg', width: 1200, height: 900 })
    const kept = await photoChecks.ask('rewritePhoto', { path }, 30)
    if (!kept || 'problem' in kept) throw new Error('not written anew')
    expect([kept.width, kept.height]).toEqual([900, 1200])
    expect(await difference(kept.data, upright)).toBeLessThan(3)
  },
)

test.each(['wholePng', 'wholeWebp', 'trailerPng'] as const)('PNG and WebP are looked at likewise: %s', async name => {
  expect(await look(name).seen).toMatchObject({ kind: 'photo', width: 1200, height: 900 })
})

test.each(['cut', 'cutWithTrailer', 'cutProgressive', 'cutPng', 'cutWebp'] as const)(
  'a photo that was cut on its way is refused at once: %s',
  async name => {
    expect(await look(name).seen).toEqual({ problem: 'brokenPhoto' })
  },
)

test('a picture of sixty million points that stands on its side is written anew, in a bounded process', async () => {
  const flat = sharp({
    create: { width: 7700, height: 7700, channels: 3, background: '#8a8' },
    limitInputPixels: false,
  })
  const path = written('large.png', await flat.withMetadata({ orientation: 6 }).png().toBuffer())
  expect(await inspect({ path, size: 1 }, ['photo'])).toMatchObject({ width: 7700, height: 7700 })
  expect(await photoChecks.ask('rewritePhoto', { path }, 60)).toMatchObject({ width: 1732, height: 1732 })
})

/** A screenshot of a long conversation: lines of small marks on white, as hard to keep small as real ones. */
function screenshot(width: number, height: number): Promise<Buffer> {
  const line = `<text x="20" y="30" font-size="28">Assalamu’alaikum, pesanan 12 botol sudah kami kirim pagi ini.</text>`
  const lines = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40">${line}</svg>`
  const page = sharp({ create: { width, height, channels: 3, background: 'white' }, limitInputPixels: false })
  return page
    .composite([{ input: Buffer.from(lines), tile: true, gravity: 'northwest' }])
    .jpeg()
    .toBuffer()
}

test.each([
  [1080, 12000, 720, 8000],
  [12000, 1080, 8000, 720],
  [1080, 4000, 900, 3333],
  [400, 9000, 400, 9000],
  [1000, 40000, 250, 10000],
  [4000, 3000, 2000, 1500],
])('a picture of %i × %i is kept so that it can be read: %i × %i', async (width, height, kept, long) => {
  const path = written('screenshot.jpg', await screenshot(width, height))
  expect(await inspect({ path, size: 1 }, ['photo'])).toMatchObject({ width, height })
  const made = await photoChecks.ask('rewritePhoto', { path }, 60)
  expect(made).toMatchObject({ width: kept, height: long })
  expect((made as { data: Uint8Array }).data.length).toBeLessThanOrEqual(1024 * 1024)
})

test('a photo that is turned by its mark is measured as it is seen', async () => {
  const lying = await sharp(await screenshot(1080, 12000))
    .rotate(90)
    .toBuffer()
  const path = written('turned.jpg', await sharp(lying).withMetadata({ orientation: 6 }).jpeg().toBuffer())
  expect(await photoChecks.ask('rewritePhoto', { path }, 60)).toMatchObject({ width: 720, height: 8000 })
})

test('a strip of which nothing could be read once it is kept is refused at once', async () => {
  const path = written('strip.jpg', await screenshot(200, 30000))
  expect(await inspect({ path, size: 1 }, ['photo'])).toEqual({ problem: 'tooSmall' })
})

test('what no compression makes small is kept within its bytes all the same', async () => {
  const noise = {
    create: {
      width: 720,
      height: 9000,
      channels: 3,
      background: 'white',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  } as const
  const path = written('noise.jpg', await sharp(noise).jpeg({ quality: 90 }).toBuffer())
  const made = await photoChecks.ask('rewritePhoto', { path }, 60)
  expect((made as { data: Uint8Array }).data.length).toBeLessThanOrEqual(1024 * 1024)
})

/** How far two pictures of the same size are apart on average, from 0 to 255. */
async function difference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const raw = (bytes: Uint8Array) => sharp(bytes).greyscale().raw().toBuffer()
  const [a, b] = await Promise.all([raw(one), raw(other)])
  return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length
}
