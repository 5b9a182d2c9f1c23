import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillTrial } from '../../e2e/trial.ts'
import { policy, routes } from '../../src/app.ts'
import { createPesantren } from '../../src/modules/registry/index.ts'
import { businessNow } from '../../src/platform/clock/clock.ts'
import { grantedRoles, roleRow, type Role } from '../../src/platform/policy/index.ts'
import { openBatch } from '../../src/modules/papers/data/batches.ts'
import { issueToys, letToyBeMade, toyItem } from '../../src/modules/papers/test-papers.ts'
import { bare } from '../bare.ts'
import { invitationPath } from '../inbox.ts'
import { signIn } from '../persons.ts'
import { openWorld, type RequestOptions, type World } from '../world.ts'
import { expectedOf, permissions, type Asking } from './permission-table.ts'
import { whoseId } from './whose-id.ts'

let world: World
let ids: Record<string, string>
/** What the registration that the addresses name says of its representative: nobody's business but of those near. */
let secrets: string[]
/** Who saw which of them where. */
const leaks: string[] = []
beforeAll(async () => {
  world = await openWorld({ TRUSTED_PROXY: '1' })
  await fillTrial(world.house, { size: 1, files: true })
  ids = { ...(await findIds()), foto: unknown.document! }
  secrets = await findSecrets()
}, 120_000)
afterAll(() => world.close())

const addresses = routes.map(route => `${route.method} ${route.path}`)

/** Roles that stand in the same lines of the policy with the same reach answer alike. */
const alike = Map.groupBy(grantedRoles, role => JSON.stringify(Object.values(policy).map(line => line[role])))

/** Who asks every address: near and far where addresses tell them apart, and one of the roles that answer alike. */
const askers: Asking[] = [
  { role: 'public' },
  ...(['applicant', 'kecamatan', 'kabupaten'] as const).flatMap(role => [{ role }, { role, far: true }]),
  ...[...alike.values()].map(([role]) => ({ role: role! })).filter(({ role }) => !roleRow(role).needsRegion),
]

test('every route has a row beside the routes of its room, and every row a route', () => {
  expect(addresses.filter(address => !(address in permissions))).toEqual([])
  expect(Object.keys(permissions).filter(address => !addresses.includes(address))).toEqual([])
})

test('roles with the same lines of the policy have the same rows', () => {
  const rowsOf = (role: Role) => Object.keys(permissions).map(address => expectedOf(address, { role }))
  for (const [first, ...others] of alike.values())
    for (const other of others) expect(rowsOf(other), other).toEqual(rowsOf(first!))
})

test('every route answers every role as its row says, and nothing to a role that the row does not name', async () => {
  const answered: Record<string, string> = {}
  const expected: Record<string, string> = {}
  for (const address of Object.keys(permissions)) {
    answered[address] = await answersOf(address)
    expected[address] = askers.map(asking => expectedOf(address, asking)).join(' ')
  }
  expect(answered).toEqual(expected)
}, 240_000)

test('no route that was answered has told somebody who stands far what is personal', () => {
  expect(secrets.length).toBeGreaterThan(2)
  expect(askers.filter(isFar).length).toBeGreaterThan(4)
  expect(leaks).toEqual([])
})

describe('of another pesantren there is neither answer, nor file, nor existence', () => {
  const own = routes.filter(route => route.method === 'GET' && route.path.includes(':') && route.frame !== 'public')

  test.each(own.map(route => route.path))('%s is the same page as for something that never was', async path => {
    const cookie = await cookieOf(other)
    const theirs = await visit(filled(path), { cookie })
    const nothing = await visit(filled(path, unknown), { cookie })
    // An address of before leads to the visitor's own, whatever it is called.
    if (path === '/saya/pendaftaran/:halaman') return expect(theirs.status).toBe(303)
    expect([theirs.status, nothing.status]).toEqual([404, 404])
    expect(plain(await theirs.text(), path)).toBe(plain(await nothing.text(), path))
  })

  test('no page that another pesantren can open names it', async () => {
    const cookie = await cookieOf(other)
    for (const path of ['/saya', '/saya/~', '/saya/~/kirim', '/saya/~/bukti', '/saya/~/status', '/saya/~/batal']) {
      const html = await (await visit(path, { cookie })).text()
      for (const secret of [ids.id!, ids.number!, ids.document!, ids.answer!]) expect(html, path).not.toContain(secret)
    }
  })
})

/** Error pages differ only in their reference number and the address that the language link leads back to. */
function plain(html: string, path: string): string {
  return html
    .replaceAll(filled(path), '…')
    .replaceAll(filled(path, unknown), '…')
    .replaceAll(encodeURIComponent(filled(path)), '…')
    .replaceAll(encodeURIComponent(filled(path, unknown)), '…')
    .replace(/\b[0-9a-f]{12}\b/g, '…')
}

async function answersOf(address: string): Promise<string> {
  const [method, path] = address.split(' ') as ['GET' | 'POST', string]
  const seen: string[] = []
  for (const asking of askers) {
    const form = method === 'POST' ? posted(address) : undefined
    const answer = await visit(filled(path), { form, cookie: await (form ? cookieOf(asking) : keptCookieOf(asking)) })
    const text = isFar(asking) ? bare(await answer.text()) : await answer.body?.cancel()
    for (const secret of secrets) if (text?.includes(secret)) leaks.push(`${asking.role} ${address}: ${secret}`)
    seen.push(/^\/masuk(\/petugas)?\?ke=/.test(answer.headers.get('location') ?? '') ? 'in' : String(answer.status))
  }
  return seen.join(' ')
}

/** Neither the owner, nor an officer of its region, nor who sees all; what those see is written down (personal.test.ts). */
function isFar({ role, far }: Asking): boolean {
  return far || !cast[role]
}

let visits = 0

/** Each request comes from an address of its own, so that the limits of visits do not answer instead of the route. */
function visit(path: string, options: RequestOptions): Promise<Response> {
  const at = ++visits
  return world.request(path, {
    ...options,
    headers: { 'x-forwarded-for': `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}` },
  })
}

const unknown: Record<string, string> = {
  id: '01900000-0000-7000-8000-000000000000',
  document: '01900000-0000-7000-8000-000000000001',
  page: '1',
  run: '01900000-0000-7000-8000-000000000002',
}

function filled(path: string, more: Record<string, string> = {}): string {
  return path.replace(/:([a-z]+)/g, (_, name: string) => {
    const given = more[name] ?? ids[name === 'id' ? whoseId(path) : name]
    if (!given) throw new Error(`the matrix has no value for :${name} in ${path}`)
    return given
  })
}

/** Nothing, except where an empty form names nothing that exists. */
function posted(address: string): Record<string, string> {
  return address === 'POST /kantor/orang/:id/akhir-peran' ? { peran: ids.grant! } : {}
}

/** Those of the cast who stand near to what the addresses name: its owner, the officers of its region, the office. */
const cast: Partial<Record<Role, string>> = {
  applicant: 'pesantren-terdaftar',
  kecamatan: 'kecamatan',
  kabupaten: 'kabupaten',
  office: 'kantor',
  head: 'kepala',
}

const office: Asking = { role: 'office' }
const other: Asking = { role: 'applicant', far: true }

const kept = new Map<Asking, Promise<string>>()

/** Looking changes nothing, so that one session serves all of it. */
function keptCookieOf(asking: Asking): Promise<string> {
  if (!kept.has(asking)) kept.set(asking, cookieOf(asking))
  return kept.get(asking)!
}

/** A session of its own, so that what is posted does not change the next answer. */
async function cookieOf({ role, far }: Asking): Promise<string> {
  if (role === 'public') return ''
  if (role === 'kecamatan' && far) return (await signIn(world, { role, region: '320401' })).cookie
  if (role === 'kabupaten' && far) return (await signIn(world, { role, region: '3204' })).cookie
  const member = far ? 'pesantren' : cast[role]
  if (!member) return (await signIn(world, role as 'juror')).cookie
  const answer = await visit(`/coba/${member}`, { form: {} })
  return answer.headers.getSetCookie()[0]!.split(';')[0]!
}

/** Values for the addresses: everything belongs to the one registration of the owner, in kecamatan 320514. */
async function findIds(): Promise<Record<string, string>> {
  const recorded = sql`(select id from organisation where kind = 'pesantren' and standing = 'recorded' order by id limit 1)`
  await sql`update organisation set regency_code = '3205' where id = ${recorded}`.execute(world.house.db)
  const near = { name: 'Yang Pasti', regency_code: '3205', kecamatan_code: '320514' }
  const guessed = { name: 'Yang Diperkirakan', regency_code: '3205', address: 'Kp. Satu Kec. Malangbong' }
  const source = { kind: 'registry', at: await businessNow(world.house.db) }
  const { rows } = await sql<Record<string, string>>`
    with moved as (
      update registration set kecamatan_code = '320514'
      where owner_id = (select person_id from account where phone_number = '+628999000002') returning *
    )
    select m.id, m.number, m.draft_code as draf, m.name as answer, r.number || '-' || r.code as tanda,
      (select id from document where response_id = m.response_id limit 1) as document,
      ${recorded} as pesantren,
      (select id from message order by created_at limit 1) as message
    from moved m join submission s on s.response_id = m.response_id join receipt r on r.submission_id = s.id`.execute(
    world.house.db,
  )
  const dispute = await openedDispute(rows[0]!.id!)
  const kode = 'KODEKODEKODEKODE'
  await sql`insert into confirmation (response_id, about_kind, about_id, scope_id, purpose_id, phone, code_hash, asked_at,
      met_at)
    select response_id, 'registration', id, season_id, call_id, '+628999000099', sha256(convert_to(${kode}, 'UTF8')), now(),
      now()
    from registration where id = ${rows[0]!.id}`.execute(world.house.db)
  // An officer who was invited and has not come yet: can be invited again, closed, given a role.
  const invited = { nama: 'Asep Suparman', surel: 'asep@contoh.id', peran: 'kecamatan', daerah: '320514' }
  const answer = await visit('/kantor/orang/undangan', { form: invited, cookie: await cookieOf(office) })
  const somebody = answer.headers.get('location')!.split(/[/?]/).at(-2)!
  const grants = await world.house.db.selectFrom('role_grant').select('id').where('person_id', '=', somebody).execute()
  return {
    ...rows[0]!,
    catatan: '1',
    ukuran: '1',
    kode,
    dispute,
    somebody,
    grant: grants[0]!.id,
    near: await createPesantren(world.house.db, near, source),
    guessed: await createPesantren(world.house.db, guessed, source),
    page: '1',
    programme: 'opop',
    panggilan: 'registration',
    year: '2019',
    bagian: 'formulir',
    jenis: 'toy',
    halaman: 'identitas',
    lang: 'en',
    code: (await invitationPath(world, invited.surel)).split('/').at(-1)!,
    key: 'tidak-ada',
    name: 'opop.css',
    run: await planned('/kantor/orang/impor', 'nama;surel;peran;kode daerah\nSiti;siti@contoh.id;kabupaten;3204\n'),
    ...(await plansOf(somebody)),
    paper: await issuedToy(),
    paket: await world.house.db
      .transaction()
      .execute(tx => openBatch(tx, { kind: 'toy', total: 1, at: new Temporal.Instant(0n) })),
    list: await planned('/kantor/pesantren/impor', 'nspp,nama,alamat,kode_kab_kota\n510032010009,Baru,Kp. X,3201\n'),
  }
}

/** A paper that nobody has set yet. Resolves to its id. */
async function issuedToy(): Promise<string> {
  await letToyBeMade(world.house)
  const issued = await issueToys(world.house, [toyItem('x')])
  if ('problem' in issued) throw new Error(issued.problem)
  return issued.ids.get('x')!
}

/** As they were sent, without the marks between. */
async function findSecrets(): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`
    select distinct v.value from submission_value v join submission s on s.id = v.submission_id
      join registration r on r.response_id = s.response_id
    where r.id = ${ids.id} and v.meaning in ('person.nik', 'person.phone', 'account.number')`.execute(world.house.db)
  return rows.map(({ value }) => bare(value))
}

/** What the office does with many at once: a reminder of all, and the end of one role. */
async function plansOf(person: string): Promise<Record<string, string>> {
  const cookie = await cookieOf(office)
  const made = async (path: string, form: Record<string, string>) =>
    (await visit(path, { form, cookie })).headers.get('location')!.split('/').at(-1)!
  const last = { 'akhir-day': '31', 'akhir-month': '12', 'akhir-year': '2090' }
  const said = { ...last, peran: 'semua', alasan: 'Masa tugas berakhir' }
  return {
    reminder: await made('/kantor/opop/2019/pendaftaran?aksi=reminders&isi=', { semua: 'ya', saluran: 'utama' }),
    ending: await made('/kantor/orang?aksi=endings&isi=', { pilih: person, ...said }),
  }
}

/** Somebody else claims the pesantren of this registration. Resolves to the id of the case. */
async function openedDispute(heldBy: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into registration_dispute (season_id, organisation_id, registration_id, held_by_id, happened_at)
    select r.season_id, r.organisation_id, (select id from registration where id <> r.id limit 1), r.id, now()
    from registration r where r.id = ${heldBy} returning id`.execute(world.house.db)
  return rows[0]!.id
}

/** Uploads a list as the office does. Resolves to the id of its plan. */
async function planned(path: string, text: string): Promise<string> {
  const form = new FormData()
  form.set('berkas', new File([text], 'daftar.csv', { type: 'text/csv' }))
  const answer = await visit(path, { form, cookie: await cookieOf(office) })
  return answer.headers.get('location')!.split('/').at(-1)!
}
