// What is done with a photo, in the process that reads strangers' files. Everything goes by its path.
import { readFile } from 'node:fs/promises'
import sharp, { type Sharp, type SharpOptions } from 'sharp'
import { limits } from './limits.ts'
import { fingerprintOf } from './fingerprint.ts'
import { keptScale } from './kept-scale.ts'
import { sizeProblem } from './photo-limits.ts'

// One picture at a time on one core: two jobs run side by side, and pages must stay fast beside them.
sharp.concurrency(1)
sharp.cache(false)
// What is not one of the three kinds of photos has no reader here, whatever it calls itself.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })

type PhotoSeen = { width: number; height: number } | { problem: 'brokenPhoto' | 'tooManyPixels' | 'tooSmall' }

const broken = { problem: 'brokenPhoto' } as const

/**
 * The size of a photo whose header or end is not as nearly all are. It is decoded, small, to see whether it is whole.
 */
export async function inspectPhoto({ path }: { path: string }): Promise<PhotoSeen> {
  // Reads the header only, so a picture that would unpack to gigabytes costs nothing.
  const header = sharp(path, { limitInputPixels: false, failOn: 'error' }).metadata()
  const { width, height, format } = await header.catch(() => ({ width: 0, height: 0, format: '' }))
  const problem = sizeProblem({ width, height })
  if (problem) return problem
  return (await isWhole(path, format)) ? { width, height } : broken
}

const jpegEnd = Buffer.from([0xff, 0xd9])

/**
 * Phones and messengers put bytes of their own behind the end of a JPEG, and some leave its end mark out: the picture is
 * whole all the same. Where the mark is missing it is put there: then a picture that lacks lines still has too few of them.
 */
async function isWhole(path: string, format: string): Promise<boolean> {
  if (await decodes(path, 'truncated')) return true
  return format === 'jpeg' && decodes(await withEndMark(path), 'warning')
}

async function withEndMark(path: string): Promise<Buffer> {
  return Buffer.concat([await readFile(path), jpegEnd])
}

/** Decodes all lines, those of a JPEG at an eighth of their size. */
function decodes(photo: string | Buffer, failOn: SharpOptions['failOn']): Promise<boolean> {
  const small = sharp(photo, { limitInputPixels: limits.photo.mostPixels, failOn }).resize(16, 16, { fit: 'fill' })
  return small
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    )
}

/** The photo as it is kept: turned upright, of a size that can be read, at most 1 MB, JPEG, without metadata; with its fingerprint. */
export async function rewritePhoto({ path }: { path: string }) {
  const made = await shrink(path)
    .catch(async () => shrink(await withEndMark(path)))
    .catch(() => broken)
  if ('problem' in made) return made
  const { data, info } = made
  return { data, width: info.width, height: info.height, fingerprint: await fingerprintOf(data) }
}

/** Coarser before smaller: text can be read through the first, not through the second. */
const qualities = [80, 65, 50, 35]
/** Where all that is not enough: about as many as 1,200 × 1,200. */
const fewPixels = 1_440_000

async function shrink(photo: string | Buffer) {
  const { keptBytes, mostPixels } = limits.photo
  const upright = sharp(photo, { limitInputPixels: mostPixels, failOn: 'error' }).rotate()
  const { width, height } = (await upright.metadata()).autoOrient
  const scale = keptScale(width, height)
  for (const quality of qualities) {
    const made = await jpeg(upright, width * scale, height * scale, quality)
    if (made.data.length <= keptBytes) return made
  }
  const small = Math.min(scale, Math.sqrt(fewPixels / (width * height)))
  return jpeg(upright, width * small, height * small, 50)
}

function jpeg(upright: Sharp, width: number, height: number, quality: number) {
  const picture = upright.clone().resize(Math.round(width), Math.round(height), { fit: 'fill' })
  return picture.flatten({ background: 'white' }).jpeg({ quality }).toBuffer({ resolveWithObject: true })
}

const thumbnailSide = 192

/** A small square WebP of a picture that was written anew before: never larger than a few kB. */
export function makeThumbnail({ path }: { path: string }): Promise<Uint8Array> {
  const small = sharp(path, { limitInputPixels: limits.photo.mostPixels })
  return small.resize(thumbnailSide, thumbnailSide, { fit: 'cover' }).webp({ quality: 60 }).toBuffer()
}
