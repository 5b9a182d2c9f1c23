import sharp from 'sharp'
import { photo } from './samples.ts'

/** Photos as phones, messengers and weak networks deliver them. */
export async function photos() {
  const whole = await photo({ width: 1200, height: 900 })
  const progressive = await photo({ width: 1200, height: 900, progressive: true })
  const png = await sharp(whole).png().toBuffer()
  const webp = await sharp(whole).webp().toBuffer()
  return {
    whole,
    progressive,
    /** A phone's own data behind the picture, more than a hundred kilobytes of it. */
    trailer: Buffer.concat([whole, Buffer.alloc(150_000, 'MotionPhoto_Data')]),
    noEndMark: whole.subarray(0, -2),
    /** A camera that writes in blocks of four kilobytes. */
    padded: Buffer.concat([whole, Buffer.alloc(4096)]),
    cut: whole.subarray(0, Math.floor(whole.length * 0.6)),
    /** Cut in the middle, then bytes of the messenger that sent it. */
    cutWithTrailer: Buffer.concat([whole.subarray(0, Math.floor(whole.length * 0.6)), Buffer.alloc(2000)]),
    cutProgressive: progressive.subarray(0, Math.floor(progressive.length * 0.6)),
    wholePng: png,
    wholeWebp: webp,
    trailerPng: Buffer.concat([png, Buffer.alloc(5000, 'x')]),
    cutPng: png.subarray(0, Math.floor(png.length * 0.6)),
    cutWebp: webp.subarray(0, Math.floor(webp.length * 0.6)),
  }
}
