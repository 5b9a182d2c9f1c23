import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkout } from '../embedded/place.ts'

/**
 * Where a `*.worker.ts` runs from: the source itself while the code runs from sources (Node runs it as it stands), the
 * built file when it runs from dist/.
 */
export function workerUrl(fromFolder: string, name: string): URL {
  const source = join(fromFolder, `${name}.worker.ts`)
  if (existsSync(source)) return pathToFileURL(source)
  return pathToFileURL(join(checkout, 'dist/server/workers', `${name}.worker.js`))
}
