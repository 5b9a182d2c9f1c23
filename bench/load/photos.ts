import sharp from 'sharp'

/** Draws so many different photos of about 100 kB: blurred shapes under the grain of a cheap phone's camera. */
export function drawPhotos(count: number): Promise<Buffer[]> {
  return Promise.all(Array.from({ length: count }, (_, at) => drawPhoto(at + 1)))
}

const width = 1024
const height = 768

function drawPhoto(seed: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3)
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const shape = 120 + 80 * Math.sin((x * (seed % 7)) / 90 + y / 70) + 40 * Math.cos(y / (11 + (seed % 5)))
      for (let channel = 0; channel < 3; channel++, at++) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
        pixels[at] = Math.max(0, Math.min(255, shape + channel * 12 + (state >>> 28) - 8))
      }
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer()
}

/** The same picture as another file: a comment after the start mark makes its bytes its own, at no cost to speak of. */
export function asOwnFile(jpeg: Buffer, comment: string): Buffer {
  const text = Buffer.from(comment)
  const segment = Buffer.from([0xff, 0xfe, (text.length + 2) >> 8, (text.length + 2) & 0xff])
  return Buffer.concat([jpeg.subarray(0, 2), segment, text, jpeg.subarray(2)])
}
