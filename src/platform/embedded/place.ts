import { createHash, randomUUID } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** The checkout this code runs from, whether from src/ or from dist/server/. */
export const checkout = findCheckout(import.meta.dirname)

function findCheckout(from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package-lock.json')) && existsSync(join(folder, 'migrations'))) return folder
  }
  return process.cwd()
}

/** Who the database server runs as. PostgreSQL refuses root, so root hands it to `postgres`, else to `nobody`. */
export interface ServerUser {
  uid: number
  gid: number
}

export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' })
    const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' })
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Error('The embedded database cannot run as root, and there is neither a user "postgres" nor "nobody".')
}

/** Whether others may pass through every folder above `path`, as the database's own user must. */
export function isReachableByOthers(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

/** A short name for this checkout, so that two checkouts on one machine never share a database. */
export function checkoutName(folder = checkout): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 10)
}

/** Where the trial keeps keys and files: `.data` in the checkout. */
export function trialDataFolder(): string {
  return join(checkout, '.data')
}

/**
 * Where the trial's database lives: below the checkout, or, when root started it below a folder that only its owner may
 * enter, in a place that the database's own user can reach.
 */
export function trialDatabaseFolder(dataDir: string): string {
  if (!serverUser() || isReachableByOthers(dataDir)) return join(dataDir, 'postgres')
  return join('/var/tmp', nameAway(dataDir), 'postgres')
}

/**
 * The name of a database that lives away from its files. It stands with the files: who removes those, or clones anew into the
 * same place, begins with a new database, never with one whose files and keys are gone.
 */
export function nameAway(dataDir: string): string {
  const file = join(dataDir, 'database-name')
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(file, `opop-${checkoutName(dataDir)}-${randomUUID().slice(0, 8)}`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8')
}

/** The folder of the server's socket. Short, because a socket's path may have 107 bytes only. */
export function socketFolder(databaseFolder: string): string {
  return join(tmpdir(), `opop-pg-${checkoutName(databaseFolder)}`)
}
