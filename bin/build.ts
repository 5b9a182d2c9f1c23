// Builds dist/: the server and the command line (one bundle with shared chunks, packages stay outside), the islands, and
// the style sheet. `--if-stale` does nothing when no source is newer than the last build.
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { buildStyles } from './build-styles.ts'
import { buildIslands } from './build-islands.ts'

const root = join(import.meta.dirname, '..')
const stamp = join(root, 'dist/.built')
const sources = ['src', 'bin', 'seasons', 'simulation', 'package-lock.json']

if (process.argv.includes('--if-stale') && !isStale()) process.exit(0)
await buildAll()

function isStale(): boolean {
  if (!existsSync(stamp)) return true
  const built = statSync(stamp).mtimeMs
  return sources.some(source => newest(join(root, source)) > built)
}

function newest(path: string): number {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))))
}

async function buildAll(): Promise<void> {
  const started = Date.now()
  await buildServer()
  await buildIslands(root)
  buildStyles(root)
  writeFileSync(stamp, '')
  process.stderr.write(`dist built in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
}

async function buildServer(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      outDir: 'dist/server',
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      rollupOptions: {
        input: entries(),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  })
}

/** The command line, which also serves, and every `*.worker.ts`, which run in threads of their own. */
function entries(): Record<string, string> {
  const found: Record<string, string> = { cli: join(root, 'src/cli/main.ts') }
  for (const name of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    const worker = /([^/]+\.worker)\.ts$/.exec(name)
    if (worker) found[`workers/${worker[1]}`] = join(root, 'src', name)
  }
  return found
}
