import { businessDay } from '../../../platform/clock/clock.ts'
import { zipBytes, type Packed } from '../../../platform/files/zip.ts'
import type { Context, House } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { carrying, page } from '../../../platform/web/reply.ts'
import { streamOf } from '../../../platform/web/stream.ts'
import { isUuid } from '../../../platform/web/uuid.ts'
import { filesOfBatch, findBatch, type Batch } from '../data/batches.ts'
import { kindName } from '../lists/papers.tsx'
import { BatchPage } from '../pages/batch.tsx'
import { isDone } from '../rules/batch.ts'
import { words } from '../words.ts'

/** GET /kantor/surat/paket/:paket */
export async function showBatch(c: Context): Promise<Response> {
  const { lang } = c.var
  const batch = await named(c)
  if (!batch) return problem(c, 404)
  const title = `${kindName(batch.kind, lang)}: ${words(lang).batch.title}`
  return page(c, { title }, <BatchPage {...{ lang, batch }} />)
}

/** GET /kantor/surat/paket/:paket/zip: all of them that stand, once each has its file. */
export async function sendBatch(c: Context): Promise<Response> {
  const batch = await named(c)
  if (!batch || !isDone(batch)) return problem(c, 404)
  const name = `${batch.kind}-${businessDay(c.var.now).text}.zip`
  const headers = {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  }
  return carrying(c, new Response(streamOf(zipBytes(packed(c.var.house, batch.id))), { headers }))
}

/** A file that is gone from the disk breaks the archive off, so that nobody takes it for whole. */
async function* packed({ db, store }: Pick<House, 'db' | 'store'>, batchId: string): AsyncGenerator<Packed> {
  for await (const { called, hash } of filesOfBatch(db, batchId)) {
    const bytes = await store.get(hash)
    if (!bytes) throw new Error(`the file of ${called} is not in the store`)
    yield { name: `${called}.pdf`, bytes }
  }
}

function named(c: Context): Promise<Batch | undefined> {
  const id = c.req.param('paket') ?? ''
  return isUuid(id) ? findBatch(c.var.house.db, id) : Promise.resolve(undefined)
}
