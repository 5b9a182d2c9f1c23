import { readFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { limits, type FileKind } from './limits.ts'
import { inspectPdf } from './pdf.ts'

/** Why a file cannot be taken; each has a sentence with what to do in `words.ts`. */
export type FileProblem =
  | 'empty'
  | 'photoTooLarge'
  | 'pdfTooLarge'
  | 'heic'
  | 'notPhoto'
  | 'notPdf'
  | 'notPhotoOrPdf'
  | 'brokenPhoto'
  | 'tooManyPixels'
  | 'tooSmall'
  | 'brokenPdf'
  | 'encryptedPdf'
  | 'tooManyPages'
  | 'tooMany'

export type Inspected = { kind: FileKind; mediaType: string; width?: number; height?: number; pages?: number }

const photoTypes = new Set(['image/jpeg', 'image/png', 'image/webp'])

/**
 * Judges bytes by their content, never by name or by what the browser says: type, size, and what can be seen without
 * decoding everything. A photo is decoded and written anew by a job later.
 */
export async function inspect(
  { path, size }: { path: string; size: number },
  accepts: readonly FileKind[],
): Promise<Inspected | { problem: FileProblem }> {
  if (size === 0) return { problem: 'empty' }
  const bytes = await readFile(path)
  const mediaType = (await fileTypeFromBuffer(bytes.subarray(0, 4100)))?.mime ?? 'unknown'
  if (photoTypes.has(mediaType) && accepts.includes('photo')) return inspectPhoto(bytes, mediaType)
  if (mediaType === 'application/pdf' && accepts.includes('pdf')) return inspectPdfBytes(bytes)
  if (/^image\/(heic|heif)/.test(mediaType)) return { problem: 'heic' }
  if (!accepts.includes('pdf')) return { problem: 'notPhoto' }
  return { problem: accepts.includes('photo') ? 'notPhotoOrPdf' : 'notPdf' }
}

async function inspectPhoto(bytes: Buffer, mediaType: string): Promise<Inspected | { problem: FileProblem }> {
  if (bytes.length > limits.photo.bytes) return { problem: 'photoTooLarge' }
  if (mediaType === 'image/jpeg' && !endsLikeJpeg(bytes)) return { problem: 'brokenPhoto' }
  try {
    // Reads the header only, so a picture that would unpack to gigabytes costs nothing.
    const { width, height } = await sharp(bytes, { limitInputPixels: false, failOn: 'error' }).metadata()
    if (!width || !height) return { problem: 'brokenPhoto' }
    if (width * height > limits.photo.mostPixels) return { problem: 'tooManyPixels' }
    if (Math.min(width, height) < limits.photo.leastSide) return { problem: 'tooSmall' }
    return { kind: 'photo', mediaType, width, height }
  } catch {
    return { problem: 'brokenPhoto' }
  }
}

/** A JPEG cut off on its way has no end mark. Phones may add some bytes of their own behind it. */
function endsLikeJpeg(bytes: Buffer): boolean {
  return (
    bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > bytes.length - 65_536 && bytes.includes(Buffer.from([0xff, 0xd9]))
  )
}

async function inspectPdfBytes(bytes: Buffer): Promise<Inspected | { problem: FileProblem }> {
  if (bytes.length > limits.pdf.bytes) return { problem: 'pdfTooLarge' }
  const seen = await inspectPdf(bytes)
  if ('problem' in seen) return seen
  if (seen.pages > limits.pdf.pages) return { problem: 'tooManyPages' }
  return { kind: 'pdf', mediaType: 'application/pdf', pages: seen.pages }
}
