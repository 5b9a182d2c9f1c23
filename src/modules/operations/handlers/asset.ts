import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { checkout } from '../../../platform/embedded/place.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { carrying, etagOf } from '../../../platform/web/reply.ts'

interface Asset {
  type: string
  plain: Buffer
  packed: Buffer
  etag: string
}

const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }
/** Only what there is: names that somebody makes up must not fill the memory. */
const kept = new Map<string, Asset>()

/** GET /aset/:name: the built sheet and islands. Their address carries their hash, so browsers keep them for a year. */
export async function asset(c: Context): Promise<Response> {
  const name = c.req.param('name') ?? ''
  const found = kept.get(name) ?? load(name)
  if (!found) return problem(c, 404)
  const headers = new Headers({
    'content-type': `${found.type}; charset=utf-8`,
    'cache-control': 'public, max-age=31536000, immutable',
    etag: found.etag,
    vary: 'Accept-Encoding',
  })
  const brotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '')
  if (brotli) headers.set('content-encoding', 'br')
  return carrying(c, new Response(new Uint8Array(brotli ? found.packed : found.plain), { headers }))
}

function load(name: string): Asset | undefined {
  const [, ending = ''] = /^[a-z-]+\.(css|js|svg)$/.exec(name) ?? []
  if (!ending) return undefined
  try {
    const plain = readFileSync(join(checkout, 'dist/assets', name))
    const asset = { type: types[ending]!, plain, packed: brotliCompressSync(plain), etag: etagOf(plain) }
    kept.set(name, asset)
    return asset
  } catch {
    return undefined
  }
}
