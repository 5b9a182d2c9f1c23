import fc from 'fast-check'
import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { headBytes, plainSize, tailBytes } from './photo-size.ts'

const endsOf = (bytes: Uint8Array) => ({ head: bytes.subarray(0, headBytes), tail: bytes.subarray(-tailBytes) })
const sizeOf = (type: string, bytes: Uint8Array) => plainSize(`image/${type}`, endsOf(bytes), bytes.length)

const made = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 90, g: 120, b: 60, alpha } } })

const writers = {
  'jpeg, plain': ['jpeg', image => image.jpeg()],
  'jpeg, line by line coarser': ['jpeg', image => image.jpeg({ progressive: true })],
  'jpeg of a camera': ['jpeg', image => image.withExif({ IFD0: { Copyright: 'x'.repeat(40_000) } }).jpeg()],
  png: ['png', image => image.png()],
  'webp, lossy': ['webp', image => image.flatten().webp()],
  'webp, lossless': ['webp', image => image.webp({ lossless: true })],
  'webp, see-through': ['webp', image => image.webp()],
} as const satisfies Record<string, [string, (image: Sharp) => Sharp]>

test.each(Object.entries(writers))('the header tells what the decoder finds: %s', async (_name, [type, write]) => {
  for (const [width, height] of [
    [300, 17],
    [1, 4000],
    [16383, 3],
  ] as const) {
    const bytes = await write(made(width, height, type === 'webp' ? 0.5 : 1)).toBuffer()
    expect(sizeOf(type, bytes)).toEqual({ width, height })
  }
})

test.each(Object.entries(writers))('cut anywhere, it is left to the decoder: %s', async (_name, [type, write]) => {
  const bytes = await write(made(300, 200)).toBuffer()
  for (let length = 0; length < bytes.length; length += Math.ceil(bytes.length / 200))
    expect(sizeOf(type, bytes.subarray(0, length))).toBeUndefined()
})

test('a size that stands behind what is looked at is left to the decoder', async () => {
  const far = await made(300, 200)
    .withExif({ IFD0: { Copyright: 'x'.repeat(65_000) } })
    .jpeg()
    .toBuffer()
  const moved = Buffer.concat([
    far.subarray(0, 2),
    Buffer.from([0xff, 0xe2, 0xff, 0xff]),
    Buffer.alloc(65_533),
    far.subarray(2),
  ])
  expect(sizeOf('jpeg', moved)).toBeUndefined()
})

test('whatever the bytes, it answers', () => {
  const bytes = fc.uint8Array({ maxLength: 3000 })
  fc.assert(
    fc.property(bytes, fc.constantFrom('jpeg', 'png', 'webp'), (noise, type) => {
      const ended = Buffer.concat([Buffer.from([0xff, 0xd8]), noise, Buffer.from([0xff, 0xd9])])
      for (const one of [noise, ended]) expect(() => sizeOf(type, one)).not.toThrow()
    }),
  )
})
