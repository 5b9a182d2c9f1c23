// The only code that travels to the phone: every src/islands/*.island.ts becomes dist/assets/<name>.js.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/** Builds each island on its own, so that a page carries exactly what it names. */
export async function buildIslands(root: string): Promise<void> {
  const folder = join(root, 'src/islands')
  const islands = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.island.ts')) : []
  for (const island of islands) await buildIsland(root, join(folder, island), island.replace('.island.ts', ''))
}

async function buildIsland(root: string, entry: string, name: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: 'dist/assets',
      emptyOutDir: false,
      target: 'es2020',
      rollupOptions: { input: { [name]: entry }, output: { entryFileNames: '[name].js', format: 'iife' } },
    },
  })
}
