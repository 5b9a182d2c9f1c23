import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCookie, setCookie } from 'hono/cookie'
import type { Frame } from '../../design/index.ts'
import { checkout } from '../embedded/place.ts'
import type { Context } from './context.ts'

/** The sheet of the pages of whoever comes once, and the one of desks, which holds more. A page carries one. */
export const styleNames = ['opop', 'kerja'] as const

interface Sheet {
  text: string
  /** Short hash in the address, so that browsers may keep it for a year. */
  version: string
  /** What the Content-Security-Policy says of the inlined sheet. */
  integrity: string
}

const sheets = new Map<string, Sheet>()

/** A style sheet as built; read once. */
export function styleSheet(name: (typeof styleNames)[number]): Sheet {
  const known = sheets.get(name)
  if (known) return known
  const text = readFileSync(join(checkout, `dist/assets/${name}.css`), 'utf8')
  const hash = createHash('sha256').update(text).digest()
  const sheet = { text, version: hash.toString('hex').slice(0, 10), integrity: hash.toString('base64') }
  sheets.set(name, sheet)
  return sheet
}

/** First visit: the sheet stands in the page, so nothing waits for it. Later visits, known by a cookie, link the kept file. */
export function styleFor(c: Context): Frame['style'] {
  const [name, cookie] =
    c.get('route').frame === 'staff' ? (['kerja', 'gaya_kerja'] as const) : (['opop', 'gaya'] as const)
  const { text, version } = styleSheet(name)
  if (getCookie(c, cookie) === version) return { href: `/aset/${name}.css?${version}` }
  setCookie(c, cookie, version, { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true })
  return { inline: text }
}

const addresses = new Map<string, string>()

/** The address of a sheet beside the common one, with a hash of its content so that browsers may keep it. */
export function sheetAddress(name: string): string {
  const known = addresses.get(name)
  if (known) return known
  const text = readFileSync(join(checkout, 'dist/assets', `${name}.css`))
  const address = `/aset/${name}.css?${createHash('sha256').update(text).digest('hex').slice(0, 10)}`
  addresses.set(name, address)
  return address
}
