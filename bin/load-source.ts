import { join } from 'node:path'
import { createServer } from 'vite'

/**
 * Loads a module of the sources together with the pages it reaches, which Node alone does not read. What reads them stays
 * open, because some of them load further modules only when they need them; it holds no process back.
 */
export async function loadSource<Module>(path: string): Promise<Module> {
  const root = join(import.meta.dirname, '..')
  const reader = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  return (await reader.ssrLoadModule(join(root, path))) as Module
}
