import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { ComponentChildren } from 'preact'
import { renderPage, renderPart, type Frame, type NavEntry } from '../../design/index.ts'
import type { Context } from './context.ts'
import { navigation, yearMenu } from './navigation.ts'
import { scriptAddress } from './script.ts'
import { sheetAddress, styleFor } from './style.ts'

export type Page = Parameters<typeof renderPage>[1] & {
  /** Entries below the main navigation; the year's own menu unless given. */
  subnav?: NavEntry[]
  saved?: Frame['saved']
  /** Scripts that only this page needs, by name. */
  scripts?: string[]
  /** Sheets that only this page needs, by name. */
  sheets?: string[]
}

/**
 * Most pages are a few kilobytes: the usual tables of 256 kB cost more to set up than they save (measured: a page takes 12 %
 * less without). A first visit, which carries the style sheet, and long lists are worth the effort.
 */
const squeezing = (text: string) => (text.length < 20_000 ? { level: 2, windowBits: 13, memLevel: 6 } : { level: 6 })

/** Answers with a whole page in the frame of its route. */
export async function page(c: Context, props: Page, body: ComponentChildren, status = 200): Promise<Response> {
  const { subnav, saved, scripts = [], sheets = [], ...head } = props
  const frame: Frame = {
    kind: c.get('route').frame,
    lang: c.get('lang'),
    path: c.req.path,
    nav: navigation(c),
    style: styleFor(c),
    user: signedInAs(c),
    subnav: subnav ?? yearMenu(c),
    saved,
    sheets: sheets.map(sheetAddress),
    scripts: [...islandsOf(c), ...scripts].map(scriptAddress).filter(src => src !== undefined),
    ...(await c.get('house').hooks.frame(c)),
  }
  return html(c, renderPage(frame, { about: c.get('about'), ...head }, body), status)
}

function islandsOf(c: Context): string[] {
  return c.get('route').frame === 'staff' ? ['enhance', 'lists'] : ['enhance']
}

/** Answers a script with a part of a page; without a body there is nothing to say. */
export function part(c: Context, body: ComponentChildren): Response {
  return body ? html(c, renderPart(c.get('lang'), body)) : c.body(null, 204)
}

/** Answers with finished HTML, compressed when the browser takes it. */
export function html(c: Context, text: string, status = 200): Response {
  c.header('content-type', 'text/html; charset=utf-8')
  c.header('vary', 'Accept-Encoding, Cookie')
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(text, status as 200)
  c.header('content-encoding', 'gzip')
  return c.body(gzipSync(text, squeezing(text)), status as 200)
}

/** After a good post: look there. */
export function seeOther(c: Context, path: string): Response {
  return c.redirect(path, 303)
}

function signedInAs(c: Context): Frame['user'] {
  const actor = c.get('actor')
  if (!actor.personId) return undefined
  return {
    name: actor.name ?? '',
    role: c.get('house').hooks.roleName(actor.role, c.get('lang')),
    region: actor.region?.name,
    rolesHref: '/peran',
    accountHref: '/akun/sesi',
  }
}

/** Strong validator of a body, for what may be kept by caches. */
export function etagOf(bytes: Uint8Array | string): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
}

/**
 * An answer that was made without the context, such as a stream or a picture, with what every answer carries added. Reading
 * `c.res` instead would lay the general rule for caches over the answer's own.
 */
export function carrying(c: Context, answer: Response): Response {
  for (const [name, value] of c.get('carried')) if (!answer.headers.has(name)) answer.headers.set(name, value)
  return answer
}
