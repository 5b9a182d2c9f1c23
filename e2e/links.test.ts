import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInAs, type Member } from './cast.ts'
import { serveTrial, type Served } from './serve.ts'

const mostPages = 200

let served: Served
beforeAll(async () => {
  served = await serveTrial({ files: true })
}, 120_000)
afterAll(() => served.close())

test.each<[Member, string]>([
  ['nobody', '/'],
  ['pesantren', '/saya'],
  ['pesantren-terdaftar', '/saya'],
  ['kecamatan', '/kecamatan'],
  ['kabupaten', '/kabupaten'],
  ['kantor', '/kantor'],
  ['kepala', '/kantor'],
])('as %s no link leads nowhere', { timeout: 60_000 }, async (member, start) => {
  const session = await signInAs(served, member)
  const cookie = session ? `${session.name}=${session.value}` : ''
  const { broken, seen } = await crawl(start, cookie)
  expect(broken).toEqual([])
  expect(seen).toBeGreaterThan(5)
})

/** Follows every link of the site from `start`, each address once, and reports those that answer with a refusal. */
async function crawl(start: string, cookie: string): Promise<{ broken: string[]; seen: number }> {
  const queue: [path: string, from: string][] = [[start, '']]
  const known = new Set([start])
  const broken: string[] = []
  for (const [path, from] of queue) {
    const answer = await fetch(served.origin + path, { headers: { cookie }, redirect: 'manual' })
    const html = answer.headers.get('content-type')?.startsWith('text/html') ? await answer.text() : ''
    if (answer.status >= 400) broken.push(`${path} answers ${answer.status} (on ${from})`)
    for (const link of linksIn(html, path)) {
      // Addresses that differ only in what they ask are one page type; a few of each are enough.
      if (known.has(link) || known.size >= mostPages || similar(known, link) >= 4) continue
      known.add(link)
      queue.push([link, path])
    }
  }
  return { broken, seen: known.size }
}

function linksIn(html: string, path: string): string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*?\shref="([^"]+)"/g)].map(match => match[1]!.replaceAll('&amp;', '&'))
  return hrefs
    .map(href => new URL(href, served.origin + path))
    .filter(url => url.origin === served.origin && !/^\/(bahasa|aset)\//.test(url.pathname))
    .map(url => url.pathname + url.search)
}

function similar(known: Set<string>, link: string): number {
  const pattern = patternOf(link)
  let found = 0
  for (const one of known) if (patternOf(one) === pattern) found++
  return found
}

/** Ids and values of queries do not make another kind of page. */
function patternOf(link: string): string {
  return link.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/=[^&]*/g, '=')
}
