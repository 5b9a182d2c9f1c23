import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { papers, pictures } from '../decode/pools.ts'
import { limits, type FileKind } from './limits.ts'
import { sizeProblem } from './photo-limits.ts'
import { headBytes, plainSize, tailBytes, type Ends } from './photo-size.ts'

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
  | 'unreadablePhoto'
  | 'tooManyPixels'
  | 'tooSmall'
  | 'brokenPdf'
  | 'blankPdf'
  | 'encryptedPdf'
  | 'tooManyPages'
  | 'tooMany'
  | 'dayUsedUp'

export type Inspected = { kind: FileKind; mediaType: string; width?: number; height?: number; pages?: number }

const photoTypes = new Set(['image/jpeg', 'image/png', 'image/webp'])
/** Seconds that somebody waits for a photo or a PDF to be judged. */
const seconds = { photo: 5, pdf: 8 }

/**
 * Judges a file by its content, never by name or by what the browser says: type, size, and what can be seen without
 * decoding everything; whatever must be decoded is, in a process of its own. A photo is written anew, a PDF drawn, by a job
 * later.
 */
export async function inspect(
  { path, size, from, ends }: { path: string; size: number; from?: string; ends?: Ends },
  accepts: readonly FileKind[],
): Promise<Inspected | { problem: FileProblem }> {
  if (size === 0) return { problem: 'empty' }
  const seen = ends ?? (await readEnds(path))
  const head = seen.head.subarray(0, 4100)
  const mediaType = (await fileTypeFromBuffer(head))?.mime ?? 'unknown'
  if (photoTypes.has(mediaType) && accepts.includes('photo'))
    return inspectPhoto({ path, size, mediaType, ends: seen, from })
  if (/^image\/(heic|heif)/.test(mediaType)) return { problem: 'heic' }
  if (accepts.includes('pdf') && beginsPdf(head)) return inspectPdf(path, size, from)
  if (!accepts.includes('pdf')) return { problem: 'notPhoto' }
  return { problem: accepts.includes('photo') ? 'notPhotoOrPdf' : 'notPdf' }
}

async function readEnds(path: string): Promise<Ends> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const read = async (most: number, from: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, Math.max(0, from))
      return buffer.subarray(0, bytesRead)
    }
    return { head: await read(headBytes, 0), tail: await read(tailBytes, size - tailBytes) }
  } finally {
    await file.close()
  }
}

/** The standard lets other bytes stand before the mark, and some scanners and mail programs put them there. */
function beginsPdf(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 1024)).includes('%PDF-')
}

interface Photo {
  path: string
  size: number
  mediaType: string
  ends: Ends
  from?: string
}

/** Nearly all photos tell their size at once; asking a process costs more than everything else that is done with them here. */
async function inspectPhoto({ path, size, mediaType, ends, from }: Photo) {
  if (size > limits.photo.bytes) return { problem: 'photoTooLarge' as const }
  const plain = plainSize(mediaType, ends, size)
  const seen = plain
    ? (sizeProblem(plain) ?? plain)
    : await pictures.ask('inspectPhoto', { path }, seconds.photo, { whose: from })
  if (!seen) return { problem: 'unreadablePhoto' as const }
  return 'problem' in seen ? seen : { kind: 'photo' as const, mediaType, ...seen }
}

async function inspectPdf(path: string, size: number, whose?: string) {
  if (size > limits.pdf.bytes) return { problem: 'pdfTooLarge' as const }
  const seen = await papers.ask('inspectPdf', { path }, seconds.pdf, { whose })
  if (!seen) return { problem: 'brokenPdf' as const }
  return 'problem' in seen ? seen : { kind: 'pdf' as const, mediaType: 'application/pdf', ...seen }
}
