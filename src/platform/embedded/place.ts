import { createHash, randomUUID } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, linkSync, lstatSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
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
  return keptName(dataDir, 'database-name', `opop-${checkoutName(dataDir)}-${randomUUID().slice(0, 8)}`)
}

/**
 * A name that nobody can guess, drawn once and then kept in a file. It appears there whole or not at all, and one that is
 * damaged is refused: what stands in it becomes part of a path that is given away and removed.
 */
function keptName(folder: string, fileName: string, drawn: string): string {
  const file = join(folder, fileName)
  mkdirSync(folder, { recursive: true })
  if (!existsSync(file)) {
    const whole = `${file}.${randomUUID()}`
    writeFileSync(whole, drawn, { mode: 0o600 })
    try {
      linkSync(whole, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      unlinkSync(whole)
    }
  }
  const name = readFileSync(file, 'utf8')
  if (!/^opop-[a-z0-9-]{12,40}$/.test(name)) throw new Error(`${file} is damaged: remove it and start again.`)
  return name
}

/** The folder of the server's socket, not to be guessed. Short, because a socket's path may have 107 bytes only. */
export function socketFolder(databaseFolder: string): string {
  return join(tmpdir(), keptName(dirname(databaseFolder), 'socket-name', `opop-pg-${randomUUID().slice(0, 13)}`))
}

/**
 * Refuses a folder in a place where everybody may write unless it is a folder, no link, and belongs to the database's user
 * or to us: somebody else may have put it there to be entered.
 */
export function refuseForeign(folder: string, owner = serverUser()?.uid ?? process.getuid?.()): void {
  const found = lstatSync(folder)
  if (!found.isDirectory()) throw new Error(`${folder} is no folder: remove it and start again.`)
  if (found.uid !== owner && found.uid !== process.getuid?.()) {
    throw new Error(`${folder} belongs to somebody else: remove it and start again.`)
  }
}
