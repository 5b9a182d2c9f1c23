import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../embedded/place.ts'

const addresses = new Map<string, string | undefined>()

/** The address of a built island, with a hash of its content so that browsers may keep it; undefined before it is built. */
export function scriptAddress(name: string): string | undefined {
  if (!addresses.has(name)) addresses.set(name, addressOf(name))
  return addresses.get(name)
}

function addressOf(name: string): string | undefined {
  try {
    const bytes = readFileSync(join(checkout, 'dist/assets', `${name}.js`))
    return `/aset/${name}.js?${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`
  } catch {
    return undefined
  }
}
