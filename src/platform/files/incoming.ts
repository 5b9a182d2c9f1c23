import { createHash, randomUUID } from 'node:crypto'
import { open, readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { insideFolder } from './inside-folder.ts'
import { headBytes, tailBytes, type Ends } from './photo-size.ts'

/** One file as it arrived: on the disk, known by content, not yet judged and owned by nobody. */
export interface Arrived {
  path: string
  /** Bytes. */
  size: number
  /** SHA-256. */
  hash: Buffer
  /** How it begins and ends, as it passed by. */
  ends: Ends
  /** Takes it from the disk, unless the store has adopted it. To be called whatever became of it. */
  discard(): Promise<void>
}

/** What arrives stands here until its request is answered. */
export function incomingFolder(dataDir: string): string {
  return join(dataDir, 'incoming')
}

/**
 * Writes a stream to the disk piece by piece, so that a request never holds more than a piece in memory, and flushes it.
 * Rejects, and leaves nothing behind, when the stream ends before its end.
 */
export async function keepIncoming(dataDir: string, stream: Readable): Promise<Arrived> {
  // It may fail before its bytes are asked for, and a failure that nobody hears of ends the process.
  stream.on('error', () => undefined)
  const path = join(incomingFolder(dataDir), randomUUID())
  // Opened before anything can fail: what is still being opened while it is discarded would come into being afterwards.
  const file = await insideFolder(path, () => open(path, 'wx', 0o600))
  const discard = () => unlink(path).catch(() => undefined)
  const digest = createHash('sha256')
  let size = 0
  const ends: Ends = { head: Buffer.alloc(0), tail: Buffer.alloc(0) }
  const count = async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      digest.update(piece)
      size += piece.length
      note(ends, piece)
      yield piece
    }
  }
  try {
    await pipeline(stream, count, file.createWriteStream({ flush: true }))
  } catch (error) {
    await discard()
    throw error
  }
  return { path, size, hash: digest.digest(), ends, discard }
}

function note(ends: Ends, piece: Buffer): void {
  const room = headBytes - ends.head.length
  if (room > 0) ends.head = Buffer.concat([ends.head, piece.subarray(0, room)])
  ends.tail = Buffer.concat([ends.tail, piece.subarray(-tailBytes)]).subarray(-tailBytes)
}

/** The same from bytes that are in memory already, such as drawn samples. */
export function keepIncomingBytes(dataDir: string, bytes: Uint8Array): Promise<Arrived> {
  return keepIncoming(dataDir, Readable.from([Buffer.from(bytes)]))
}

/** No request takes longer than this, in milliseconds. What is older was left behind by a process that was killed. */
const longest = 6 * 3600_000

/** Erases what was left behind before `now` (milliseconds since 1970); resolves to how many files. */
export async function sweepIncoming(dataDir: string, now: number): Promise<number> {
  const folder = incomingFolder(dataDir)
  const names = await readdir(folder).catch(() => [])
  let swept = 0
  for (const name of names) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (!found || now - found.mtimeMs < longest) continue
    await unlink(path).catch(() => undefined)
    swept++
  }
  return swept
}
