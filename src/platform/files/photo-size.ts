/** What can be seen of a file without decoding anything: how it begins and how it ends. */
export interface Ends {
  /** Its first bytes, at most {@link headBytes}. */
  head: Uint8Array
  /** Its last bytes, at most {@link tailBytes}. */
  tail: Uint8Array
}

/** Enough for every header of a photo that carries its camera's small picture before its size. */
export const headBytes = 65_536
export const tailBytes = 12

export interface Size {
  width: number
  height: number
}

/**
 * The size that a photo's header tells, read here and not by a decoder: a few steps over bytes that are in memory already.
 * Undefined when the header is not as nearly all are, or when the file does not end where its picture does; then a process
 * of its own looks at it.
 */
export function plainSize(mediaType: string, { head, tail }: Ends, bytes: number): Size | undefined {
  const view = Buffer.from(head.buffer, head.byteOffset, head.length)
  const end = Buffer.from(tail)
  if (mediaType === 'image/png') return end.equals(pngEnd) ? pngSize(view) : undefined
  if (mediaType === 'image/webp') return wholeWebp(view, bytes) ? webpSize(view) : undefined
  return end.subarray(-2).equals(jpegEnd) ? jpegSize(view) : undefined
}

const jpegEnd = Buffer.from([0xff, 0xd9])
const pngEnd = Buffer.from('0000000049454e44ae426082', 'hex')

/** The first chunk of a PNG is its header. */
function pngSize(head: Buffer): Size | undefined {
  if (head.length < 24 || head.toString('latin1', 12, 16) !== 'IHDR') return undefined
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
}

function wholeWebp(head: Buffer, bytes: number): boolean {
  return head.length >= 30 && head.readUInt32LE(4) + 8 <= bytes
}

/** Extended, lossless and lossy ones tell it in their first chunk, each in its own way. */
function webpSize(head: Buffer): Size | undefined {
  const kind = head.toString('latin1', 12, 16)
  if (kind === 'VP8X') return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
  if (kind === 'VP8L') {
    const bits = head.readUInt32LE(21)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (kind !== 'VP8 ') return undefined
  return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
}

/** Marks of a JPEG that begin a frame: they tell its size. */
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc

/** From part to part, each of which tells its length, to the frame. Every step goes on by two bytes at least. */
function jpegSize(head: Buffer): Size | undefined {
  for (let at = 2; at + 9 <= head.length; at += 2 + head.readUInt16BE(at + 2)) {
    const mark = head[at + 1]!
    // Anything but a part with a length before the frame: let the decoder look.
    if (head[at] !== 0xff || mark < 0xc0 || (mark >= 0xd0 && mark <= 0xda)) return undefined
    if (isFrame(mark)) return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) }
  }
  return undefined
}
