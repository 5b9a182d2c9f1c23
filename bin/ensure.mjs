// Makes a fresh clone runnable with nothing but Node >= 20 and npm: installs the locked packages when they are missing
// or older than the lock file. Core modules only, because nothing else is there yet.
import { existsSync, lstatSync, statSync, symlinkSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** The pinned Node that everything runs on (npm package `node`). */
export const pinnedNode = join(root, 'node_modules/node/bin/node')

const installed = join(root, 'node_modules/.package-lock.json')
const lock = join(root, 'package-lock.json')

/** Installs the locked packages if they are missing or stale. Prints to stderr only, so that results stay clean. */
export function ensureInstalled() {
  if (!isInstalled()) {
    process.stderr.write('Memasang paket (sekali saja) / installing packages (once only) …\n')
    const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    })
    if (done.status !== 0) {
      process.stderr.write('Pemasangan gagal. Periksa jaringan, lalu ulangi / installing failed, check the network.\n')
      process.exit(1)
    }
  }
  linkCommand()
}

function isInstalled() {
  if (!existsSync(installed) || !existsSync(pinnedNode)) return false
  return statSync(installed).mtimeMs + 1000 >= statSync(lock).mtimeMs
}

/** `npx opop` finds the checkout's own command line beside the other commands. */
function linkCommand() {
  const link = join(root, 'node_modules/.bin/opop')
  if (lstatSync(link, { throwIfNoEntry: false })) return
  try {
    symlinkSync('../../bin/opop.mjs', link)
  } catch {
    // A read-only checkout still runs through bin/opop.mjs.
  }
}
