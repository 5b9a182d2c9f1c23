import { join } from 'node:path'
import { runnerImport } from 'vite'

/** Loads a module of the sources together with the pages it reaches, which Node alone does not read. */
export async function loadSource<Module>(path: string): Promise<Module> {
  const root = join(import.meta.dirname, '..')
  const { module } = await runnerImport<Module>(join(root, path), { root, configFile: false, logLevel: 'error' })
  return module
}
