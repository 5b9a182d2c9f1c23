import { toBase64 } from '../../../../methods/merkle/note.ts'
import { knownKeys } from '../../../../platform/keys/known-keys.ts'
import { findCheckpoint, proveContinuation } from '../../../../platform/ledger/checkpoints.ts'
import { continues } from '../../../../platform/ledger/continues.ts'
import { entryProof } from '../../../../platform/ledger/prove.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page } from '../../../../platform/web/reply.ts'
import { EntryPage } from '../pages/entry.tsx'
import { TrailPage } from '../pages/trail.tsx'
import { words } from '../words.ts'

/** A checkpoint has some 250 characters, and a line for each who signed it too. */
const longest = 8_192

/** GET /jejak: the seal of today; `titik`: whether it continues one that was kept. */
export async function showTrail(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const note = c.req.query('titik')?.slice(0, longest)
  const newest = await findCheckpoint(house.db)
  const asked = note ? { note, continued: await continues(house.db, note, await knownKeys(house)) } : undefined
  const wrong = asked !== undefined && 'problem' in asked.continued
  return page(
    c,
    { title: words(lang).title, narrow: true },
    <TrailPage {...{ lang, newest, asked }} />,
    wrong ? 422 : 200,
  )
}

/** GET /jejak/titik and /jejak/titik/{ukuran}: the newest checkpoint, or that of so many rows, as a signed note. */
export async function sendCheckpoint(c: Context): Promise<Response> {
  const asked = c.req.param('ukuran')
  const size = asked === undefined ? undefined : sizeIn(asked)
  const found = size === null ? undefined : await findCheckpoint(c.var.house.db, size)
  return found ? plain(c, found.note, `jejak-${found.size}.txt`) : problem(c, 404)
}

/** GET /jejak/lanjutan?dari=M&sampai=N: that the ledger of N rows continues that of M, hash by hash (RFC 9162, 2.1.4). */
export async function sendContinuation(c: Context): Promise<Response> {
  const { db } = c.var.house
  const [from, to] = [c.req.query('dari'), c.req.query('sampai')].map(text => sizeIn(text ?? ''))
  const newest = await findCheckpoint(db)
  if (from == null || to == null || !newest || from > to || to > newest.size) return problem(c, 404)
  const hashes = await proveContinuation(db, from, to)
  return plain(c, hashes.map(hash => `${toBase64(hash)}\n`).join(''), `jejak-${from}-${to}.txt`)
}

/** GET /kantor/jejak/{catatan} */
export async function showEntry(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const seq = sizeIn(c.req.param('catatan') ?? '')
  const found = seq === null ? undefined : await entryProof(house.db, seq)
  return found
    ? page(c, { title: words(lang).row(String(seq)) }, <EntryPage {...{ lang, ...found }} />)
    : problem(c, 404)
}

function sizeIn(text: string): number | null {
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : null
}

function plain(c: Context, text: string, name: string): Response {
  return c.body(text, 200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  })
}
