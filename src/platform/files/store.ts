import { createHash } from 'node:crypto'
import { chmodSync } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { insideFolder } from './inside-folder.ts'

/**
 * Content-addressed bytes: put returns the SHA-256, get answers with exactly those bytes. Putting takes as long, but for a
 * rename, when the same bytes are there already: nobody learns from it what others have sent.
 */
export interface FileStore {
  put(bytes: Uint8Array): Promise<Buffer>
  /** Takes a file of this SHA-256 that was flushed to the disk; `path` itself stays. */
  adopt(path: string, hash: Uint8Array): Promise<void>
  /** Where a process that reads strangers' files finds the bytes; undefined when they are gone. */
  pathOf(hash: Uint8Array): Promise<string | undefined>
  get(hash: Uint8Array): Promise<Buffer | undefined>
  has(hash: Uint8Array): Promise<boolean>
  /** Erases the bytes; nothing to do when they are gone already. */
  erase(hash: Uint8Array): Promise<void>
  /** Bytes whose hash begins with this byte and that were put before a time. What a broken-off put left then is erased. */
  putBefore(firstByte: number, before: Date): Promise<Buffer[]>
  /** Takes the store for an owner; false when it has another one. */
  claim(owner: string): Promise<boolean>
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
    putBefore: (firstByte, before) => putBefore(join(root, Buffer.of(firstByte).toString('hex')), before),
    claim: owner => claim(root, owner),
  }
}

async function putBefore(folder: string, before: Date): Promise<Buffer[]> {
  const old: Buffer[] = []
  for (const inner of await readdir(folder).catch(() => [])) {
    for (const name of await readdir(join(folder, inner)).catch(() => [])) {
      const path = join(folder, inner, name)
      const found = await stat(path).catch(() => undefined)
      if (!found || found.mtime >= before) continue
      if (/^[0-9a-f]{64}$/.test(name)) old.push(Buffer.from(name, 'hex'))
      else if (name.endsWith('.part')) await unlink(path).catch(() => undefined)
    }
  }
  return old
}

async function claim(root: string, owner: string): Promise<boolean> {
  const path = join(root, 'owner')
  await mkdir(root, { recursive: true, mode: 0o700 })
  await writeFile(path, owner, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return (await readFile(path, 'utf8')) === owner
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
  const temporary = temporaryOf(path)
  const file = await insideFolder(temporary, () => open(temporary, 'wx', 0o600))
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
  await insideFolder(path, () => link(from, path)).catch(() => replaceBy(from, path))
  await flush(dirname(path))
}

/** The same where the name is taken, or a second name cannot be given. The newer file stays: it is not swept as an old one. */
async function replaceBy(from: string, path: string): Promise<void> {
  const temporary = temporaryOf(path)
  await link(from, temporary).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV' && error.code !== 'EPERM') throw error
    await copyFile(from, temporary)
    await flush(temporary)
  })
  await rename(temporary, path)
  // Two names of one file are left as they are by a rename.
  await unlink(temporary).catch(() => undefined)
}

async function flush(path: string): Promise<void> {
  const entry = await open(path, 'r')
  await entry.sync().finally(() => entry.close())
}

function temporaryOf(path: string): string {
  return `${path}.${process.pid}.${serial++}.part`
}
