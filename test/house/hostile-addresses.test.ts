import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareSeason } from '../../src/modules/registration/test-registration.ts'
import type { Route } from '../../src/platform/web/context.ts'
import { signIn } from '../persons.ts'
import { openWorld, type World } from '../world.ts'

const values = ['%00', '-'.repeat(36), '00000000-0000-0000-0000-000000000000', '..%2f..%2fetc%2fpasswd', '__proto__']
/** Where the code names what it reads from the query: handlers, definitions of lists, and keys that several places share. */
const namings = [
  /(?:query|searchParams\.get)\('([a-z]+)'\)/g,
  /key: '([a-z]+)'/g,
  /\w+Key = '([a-z]+)'/g,
  /(?:regency|kecamatan): '([a-z]+)'/g,
]
/** What lists, searches and pages read from the query. */
const queries = [...new Set(['q', 'urut', ...namings.flatMap(namesIn)])]

function namesIn(pattern: RegExp): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  return files
    .filter(file => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .flatMap(file => [...readFileSync(join('src', file), 'utf8').matchAll(pattern)].map(([, name]) => name!))
}

let world: World
let cookies: string[]
let draft: string
beforeAll(async () => {
  world = await openWorld({ TRUSTED_PROXY: '1' })
  await prepareSeason(world)
  const personas = ['applicant', 'office', { role: 'kecamatan', region: '320401' }] as const
  cookies = await Promise.all(personas.map(async persona => (await signIn(world, persona)).cookie))
  await world.request('/daftar/opop/registration', { form: {}, cookie: cookies[0] })
  draft = (await world.house.db.selectFrom('registration').select('draft_code').executeTakeFirstOrThrow()).draft_code
})
afterAll(() => world.close())

/** A route whose season, call and draft exist; what else it names is `rest`. */
const existing = (path: string, rest: string) =>
  path
    .replace(':programme', 'opop')
    .replace(':year', '2019')
    .replace(':panggilan', 'registration')
    .replace(':draf', draft)
    .replace(/:[a-z]+/g, rest)

let visitor = 0
/** Every request comes from a network of its own: else the brake on floods would answer instead of what is tried. */
const fromElsewhere = () => ({
  'x-forwarded-for': `10.${(++visitor >> 16) & 255}.${(visitor >> 8) & 255}.${visitor & 255}`,
})

const frames: Record<Route['frame'], number[]> = { public: [0], pesantren: [0], staff: [1, 2] }

test('the names of the query that are tried are those that the code reads', () => {
  expect(queries).toEqual(
    expect.arrayContaining(['tampil', 'panggilan', 'kabupaten', 'kabar', 'dari', 'keadaan', 'perwakilan', 'unduh']),
  )
})

test('no address that somebody makes up is a failure of the server, and none shows what stands behind', async () => {
  const failures: string[] = []
  for (const route of world.house.routes) {
    for (const who of frames[route.frame]) {
      for (const address of addressesOf(route)) {
        const form = route.method === 'POST' ? { x: '1' } : undefined
        const answer = await world.request(address, { form, cookie: cookies[who]!, headers: fromElsewhere() })
        const text = answer.status === 200 ? '' : await answer.text()
        if (answer.status >= 500 || /node_modules|select .* from|invalid input syntax/i.test(text))
          failures.push(`${answer.status} ${route.method} ${address.slice(0, 120)}`)
      }
    }
  }
  expect(failures).toEqual([])
}, 60_000)

/** A route with a parameter gets each value in its place; every page that is read gets each value in each name of the query, in turn. */
function addressesOf(route: Route): string[] {
  const { path, method } = route
  const names = path.match(/:[a-z]+/g) ?? []
  const inPath = names.flatMap(name => values.map(value => existing(path.replace(name, value), 'x')))
  if (method === 'POST' || names.length > 2) return inPath
  const plain = existing(path, 'x')
  return [...inPath, ...values.map((_, turn) => `${plain}?${queryOf(turn)}`)]
}

/** All names together, each with another value in every turn. */
function queryOf(turn: number): string {
  return queries.map((name, at) => `${name}=${values[(at + turn) % values.length]}`).join('&')
}

/** Buttons without a field, which programs press without a body too. */
const withoutForm = ['/keluar', '/coba/:key', '/saya/pendaftaran']

test('a post whose body cannot be read does nothing, whatever it is for', async () => {
  const done: string[] = []
  const before = await entries()
  for (const route of world.house.routes.filter(one => one.method === 'POST' && !withoutForm.includes(one.path))) {
    for (const who of frames[route.frame]) {
      const path = existing(route.path.replace(':halaman', 'identitas'), nobodys)
      for (const type of ['text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x']) {
        const headers = { origin: 'http://localhost', cookie: cookies[who]!, 'content-type': type, ...fromElsewhere() }
        const body = '--x\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\ncut'
        const answer = await world.server.request(`http://localhost${path}`, { method: 'POST', headers, body })
        // Who has to sign in in another way first is led there.
        const isLed = answer.status === 303 && answer.headers.get('location')!.startsWith('/masuk')
        if (!isLed && (answer.status === 429 || answer.status < 400 || answer.status >= 500))
          done.push(`${answer.status} ${route.path} ${type}`)
      }
    }
  }
  expect(done).toEqual([])
  expect(await entries()).toBe(before)
}, 60_000)

const nobodys = '00000000-0000-4000-8000-000000000000'

async function entries(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ledger_entry`.execute(world.house.db)
  return rows[0]!.n
}

/** Pieces that once broke a reader somewhere: of numbers, marks, encodings, other people's formats. */
const pieces = [
  '%',
  '%C3',
  '%ED%A0%80',
  '\u00e9',
  '1e1',
  '-1',
  '.2e4',
  '9'.repeat(40),
  '0x1f',
  "'",
  '"',
  ';',
  ',',
  '=',
  '\\',
  '{}',
  '[]',
  'null',
  'W/"a"',
  'gzip;q=x',
  '../',
  '<b>',
  'eyJhIjoxfQ',
]

test('no cookie, header or query of chance makes a page fail', async () => {
  let state = 20_190_425
  const draw = (most: number) => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) % most
  const odd = () => Array.from({ length: 1 + draw(4) }, () => pieces[draw(pieces.length)]!).join('')
  const failures: string[] = []
  for (const route of world.house.routes.filter(one => one.method === 'GET')) {
    const path = existing(route.path, nobodys)
    for (const who of frames[route.frame]) {
      for (let n = 0; n < 4; n++) {
        const cookie = `${n % 2 ? cookies[who]! : `sesi=${odd()}`}; bahasa=${odd()}; opop.menunggu=${odd()}; a=${odd()}`
        const names = ['if-none-match', 'accept-encoding', 'accept-language', 'forwarded', 'referer', 'range']
        const headers = Object.fromEntries(names.map(name => [name, odd()]))
        const query = queries.map(name => `${name}=${odd().replaceAll('&', '')}`).join('&')
        const address = `http://localhost${path}?${query.replace(/[^\x21-\x7e]/g, encodeURIComponent)}`
        const answer = await world.server.request(address, { headers: { ...headers, cookie, ...fromElsewhere() } })
        if (answer.status >= 500 || answer.status === 429)
          failures.push(`${answer.status} ${address.slice(0, 200)} ${cookie.slice(0, 80)}`)
      }
    }
  }
  expect(failures).toEqual([])
}, 60_000)
