// The bare server, a process of its own: the materials of the house with nothing of the house on them. A signed cookie, one
// draft of a person, an entry for each change, files that are on disk before they are acknowledged: what any server has to do
// for a journey. How fast this one is on a machine tells how fast a journey can be there.
import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { createWriteStream, openSync } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { serve, type HttpBindings } from '@hono/node-server'
import busboy from 'busboy'
import { Hono, type Context } from 'hono'
import { sql } from 'kysely'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { openDatabase, openPool, type Database } from '../../src/platform/database/open.ts'

type Bare = Context<{ Bindings: HttpBindings }>

const { DATABASE_URL = '', PORT = '', DATA_DIR = '', SESSION_SECRET = '' } = process.env
const db: Database = openDatabase(openPool(DATABASE_URL))
const log = createWriteStream('', { fd: openSync(join(DATA_DIR, 'bare.log'), 'a') })
const folder = join(DATA_DIR, 'bare')
await mkdir(folder, { recursive: true })

const app = new Hono<{ Bindings: HttpBindings }>()
app.use(async (c, next) => {
  const started = performance.now()
  await next()
  log.write(`${JSON.stringify({ path: c.req.path, status: c.res.status, ms: performance.now() - started })}\n`)
})
app.get('/:page', async c => {
  const draft = await draftOf(c)
  return draft ? page(c, draft) : c.notFound()
})
app.post('/:page', async c => {
  const draft = await draftOf(c)
  if (!draft) return c.notFound()
  const { fields, hashes } = await readForm(c.env.incoming)
  await keep(draft.person, c.req.path, fields, hashes)
  return c.redirect(c.req.path, 303)
})
serve({ fetch: app.fetch, port: Number(PORT), hostname: '127.0.0.1' })

interface Draft {
  person: string
  name: string
  answers: Record<string, string>
  version: number
}

/** The draft of whoever's cookie is ours. */
async function draftOf(c: Bare): Promise<Draft | undefined> {
  const [token = '', sign = ''] = (/(?:^|; )bare=([^;]*)/.exec(c.req.header('cookie') ?? '')?.[1] ?? '').split('.')
  const right = createHmac('sha256', SESSION_SECRET).update(token).digest()
  const given = Buffer.from(sign, 'hex')
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const { rows } = await sql<Draft>`
    select p.id as person, p.name, d.answers, d.version from bare_session s
    join bare_person p on p.id = s.person join bare_draft d on d.person = p.id
    where s.token = ${token} and s.expires_at > now()`.execute(db)
  return rows[0]
}

/** A page as a form is one: a head with its style, twelve questions with label, hint and what was answered. */
function page(c: Bare, { name, answers }: Draft): Response {
  const questions = Array.from({ length: 12 }, (_, n) => question(`q${n}`, answers[`q${n}`] ?? ''))
  const body = h('main', { id: 'isi' }, h('h1', null, name), h('form', { method: 'post' }, questions))
  const head = h('head', null, h('title', null, name), h('style', null, style))
  const html = `<!doctype html>${renderToString(h('html', { lang: 'id' }, head, h('body', null, body)))}`
  c.header('content-type', 'text/html; charset=utf-8')
  c.header('content-encoding', 'gzip')
  return c.body(gzipSync(html))
}

function question(name: string, value: string) {
  const label = h('label', { for: name, class: 'label' }, `Pertanyaan ${name} tentang usaha pesantren`)
  const hint = h(
    'p',
    { id: `${name}-petunjuk`, class: 'hint' },
    'Tulis seperti pada surat keterangan, tanpa singkatan.',
  )
  const input = h('input', { id: name, name, value, class: 'field', 'aria-describedby': `${name}-petunjuk` })
  return h('div', { class: 'question' }, label, hint, input)
}

const style = Array.from(
  { length: 60 },
  (_, n) => `.c${n}{margin:${n}px;color:#0${n % 10}7a55;padding:${n % 7}px}`,
).join('')

/** Fields of a form, and the hashes of its files, each of which is on disk for good. */
async function readForm(request: IncomingMessage) {
  const fields: Record<string, string> = {}
  const files: Promise<string>[] = []
  const reader = busboy({ headers: request.headers })
  reader.on('field', (name, value) => void (fields[name] = value))
  reader.on('file', (_, stream) => void files.push(storeFile(stream)))
  await pipeline(request, reader)
  return { fields, hashes: await Promise.all(files) }
}

async function storeFile(stream: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256')
  const under = join(folder, randomUUID())
  const file = await open(under, 'wx', 0o600)
  for await (const chunk of stream) {
    hash.update(chunk)
    await file.write(chunk)
  }
  await file.sync()
  await file.close()
  const name = hash.digest('hex')
  await rename(under, join(folder, name))
  return name
}

/** One transaction: the draft's next version, its files, and the entry that tells of it. */
function keep(person: string, path: string, fields: Record<string, string>, hashes: string[]): Promise<void> {
  return db.transaction().execute(async tx => {
    await sql`update bare_draft set answers = answers || ${JSON.stringify(fields)}::jsonb, version = version + 1
      where person = ${person}`.execute(tx)
    for (const hash of hashes) {
      await sql`insert into bare_file (hash, person) values (${hash}, ${person}) on conflict do nothing`.execute(tx)
    }
    await sql`insert into bare_entry (person, act, detail) values (${person}, ${path}, ${JSON.stringify(hashes)}::jsonb)`.execute(
      tx,
    )
  })
}
