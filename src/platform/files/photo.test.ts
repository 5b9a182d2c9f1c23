import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { photos } from '../../../test/files/photos.ts'
import { written } from '../../../test/files/written.ts'
import { patient } from '../decode/pools.ts'
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
    const kept = await patient.ask('rewritePhoto', { path }, 30)
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
  expect(await patient.ask('rewritePhoto', { path }, 60)).toMatchObject({ width: 2000, height: 2000 })
})

/** How far two pictures of the same size are apart on average, from 0 to 255. */
async function difference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const raw = (bytes: Uint8Array) => sharp(bytes).greyscale().raw().toBuffer()
  const [a, b] = await Promise.all([raw(one), raw(other)])
  return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length
}
