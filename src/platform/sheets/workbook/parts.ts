import { unzipSync } from 'fflate'

/** The parts of a workbook, unpacked one at a time. */
export interface Parts {
  /** Whether there is such a part. */
  has(path: string): boolean
  /** The bytes of a part; empty where there is none. */
  read(path: string): Buffer
  /** What all parts say they unpack to; the unpacker writes no further than that. */
  unpacked: number
  /** What the ZIP says it is, as open documents do. */
  paths: string[]
}

const mostParts = 10_000

/** Lists what is in a ZIP. Throws when it is none. */
export function partsOf(bytes: Uint8Array): Parts {
  const places = new Map<string, string>()
  let unpacked = 0
  unzipSync(bytes, {
    filter: part => {
      unpacked += part.originalSize
      if (places.size > mostParts) throw new Error('more parts than any workbook has')
      places.set(plain(part.name), part.name)
      return false
    },
  })
  return {
    unpacked,
    paths: [...places.keys()],
    has: path => places.has(plain(path)),
    read(path) {
      const name = places.get(plain(path))
      if (name === undefined) return Buffer.alloc(0)
      const part = unzipSync(bytes, { filter: one => one.name === name })[name]!
      return Buffer.from(part.buffer, part.byteOffset, part.length)
    },
  }
}

/** Some programs write capitals, a leading slash or backslashes. */
function plain(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}
