import { createHash } from 'node:crypto'
import { chmodSync } from 'node:fs'
import { copyFile, link, mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Content-addressed bytes: put returns the SHA-256, get answers with exactly those bytes. Putting takes as long when the same
 * bytes are there already: nobody learns from it what others have sent.
 */
export interface FileStore {
  put(bytes: Uint8Array): Promise<Buffer>
  /** Takes a file of this SHA-256 that stands on the disk; `path` itself stays. */
  adopt(path: string, hash: Uint8Array): Promise<void>
  /** Where a process that reads strangers' files finds the bytes; undefined when they are gone. */
  pathOf(hash: Uint8Array): Promise<string | undefined>
  get(hash: Uint8Array): Promise<Buffer | undefined>
  has(hash: Uint8Array): Promise<boolean>
  /** Erases the bytes; nothing to do when they are gone already. */
  erase(hash: Uint8Array): Promise<void>
}

/** A store on the local disk. A file is durable (written, flushed, renamed, folder flushed) before put resolves. */
export function diskStore(root: string): FileStore {
  closeToOthers(root)
  const pathOf = (hash: Uint8Array) => {
    const hex = Buffer.from(hash).toString('hex')
    return join(root, hex.slice(0, 2), hex.slice(2, 4), hex)
  }
  const has = (hash: Uint8Array) =>
    stat(pathOf(hash)).then(
      () => true,
      () => false,
    )
  return {
    has,
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest()
      await writeDurably(pathOf(hash), bytes)
      return hash
    },
    adopt: (path, hash) => linkDurably(path, pathOf(hash)),
    pathOf: async hash => ((await has(hash)) ? pathOf(hash) : undefined),
    get: hash => readFile(pathOf(hash)).catch(() => undefined),
    erase: hash => unlink(pathOf(hash)).catch(() => undefined),
  }
}

/** A store that was made when folders stood open is closed as a whole by its outermost one. */
function closeToOthers(root: string): void {
  try {
    chmodSync(root, 0o700)
  } catch {
    // Not there yet, or not ours to change.
  }
}

let serial = 0

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const temporary = temporaryOf(path)
  const file = await open(temporary, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  await flush(dirname(path))
}

/** A second name for bytes that are on the disk already; a copy where the store lies on another file system. */
async function linkDurably(from: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await flush(from)
  const temporary = temporaryOf(path)
  await link(from, temporary).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV' && error.code !== 'EPERM') throw error
    await copyFile(from, temporary)
    await flush(temporary)
  })
  await rename(temporary, path)
  // Two names of one file are left as they are by a rename.
  await unlink(temporary).catch(() => undefined)
  await flush(dirname(path))
}

async function flush(path: string): Promise<void> {
  const entry = await open(path, 'r')
  await entry.sync().finally(() => entry.close())
}

function temporaryOf(path: string): string {
  return `${path}.${process.pid}.${serial++}.part`
}
