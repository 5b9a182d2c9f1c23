import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Content-addressed bytes: put returns the SHA-256, get answers with exactly those bytes. */
export interface FileStore {
  put(bytes: Uint8Array): Promise<Buffer>
  get(hash: Uint8Array): Promise<Buffer | undefined>
  has(hash: Uint8Array): Promise<boolean>
  /** Erases the bytes; nothing to do when they are gone already. */
  erase(hash: Uint8Array): Promise<void>
}

/** A store on the local disk. A file is durable (written, flushed, renamed, folder flushed) before put resolves. */
export function diskStore(root: string): FileStore {
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
      if (!(await has(hash))) await writeDurably(pathOf(hash), bytes)
      return hash
    },
    get: hash => readFile(pathOf(hash)).catch(() => undefined),
    erase: hash => unlink(pathOf(hash)).catch(() => undefined),
  }
}

let serial = 0

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  const temporary = `${path}.${process.pid}.${serial++}.part`
  const file = await open(temporary, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  const entry = await open(folder, 'r')
  await entry.sync().finally(() => entry.close())
}
