import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDump } from './dumps/load-dump.ts'
import { keepsInvariants } from './invariants.ts'
import { signIn, type SignedIn } from './persons.ts'
import { verifyLedger } from '../src/platform/ledger/verify.ts'
import { seal } from '../src/platform/ledger/seal.ts'

// What people have in a trial of an earlier version must stay theirs. Everything is asked by pages, as people do, because
// tables may have other names by now.

let trial: Awaited<ReturnType<typeof openDump>>
let office: SignedIn
beforeAll(async () => {
  trial = await openDump('0013-trial')
  office = await signIn(trial, 'office')
}, 120_000)
afterAll(() => keepsInvariants(trial).finally(trial.close))

/** Follows the answers that lead elsewhere, as a browser does. Resolves to the page and its address. */
async function open(path: string, cookie?: string): Promise<{ path: string; status: number; html: string }> {
  const answer = await trial.request(path, { cookie })
  const next = answer.headers.get('location')
  if (next && answer.status >= 300 && answer.status < 400) return open(next, cookie)
  return { path, status: answer.status, html: await answer.text() }
}

/** Signs in as one of the cast, on the page that every trial has. */
async function enter(key: string): Promise<string> {
  const answer = await trial.request(`/coba/${key}`, { form: {} })
  expect(answer.status).toBe(303)
  return answer.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
}

/** The fields of the form that posts to the page itself or elsewhere, as a browser would post them unchanged. */
function formIn(html: string, field: string): { action: string | undefined; fields: Record<string, string> } {
  const form = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].find(one => one[2]!.includes(`name="${field}"`))
  expect(form, `a form with ${field}`).toBeDefined()
  const inputs = [...form![2]!.matchAll(/<input\b[^>]*>/g)].map(one => one[0])
  const attribute = (tag: string, name: string) => unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1])
  const pairs = inputs.flatMap(tag => {
    const name = attribute(tag, 'name')
    const chosen = !/type="(checkbox|radio)"/.test(tag) || /\bchecked\b/.test(tag)
    return name && chosen ? [[name, attribute(tag, 'value') ?? '']] : []
  })
  return { action: attribute(form![1]!, 'action'), fields: Object.fromEntries(pairs) as Record<string, string> }
}

const signs: Record<string, string> = { '&quot;': '"', '&lt;': '<', '&gt;': '>', '&#39;': "'", '&amp;': '&' }
const unescaped = (text: string | undefined) => text?.replace(/&(quot|lt|gt|#39|amp);/g, sign => signs[sign]!)

test('every receipt that was given is still valid', async () => {
  const { receipts } = trial.head
  expect(receipts.length).toBeGreaterThan(40)
  for (const address of receipts) {
    const { status, html } = await open(address)
    expect([address, status, html.includes('Bukti ini sah')]).toEqual([address, 200, true])
  }
})

test('the owner of a draft finds what was answered, and goes on', async () => {
  const cookie = await enter('pesantren')
  const shown = await open('/saya/pendaftaran/kontak', cookie)
  expect(shown.status).toBe(200)
  const { action, fields } = formIn(shown.html, 'leader_name')
  expect(fields.leader_name).toMatch(/\w{3}/)
  const form = { ...fields, leader_name: 'KH. Nama Baru' }
  const saved = await trial.request(action || shown.path, { form, cookie })
  expect(saved.status).toBe(303)
  const { html } = await open('/saya/pendaftaran/kontak', cookie)
  expect(formIn(html, 'leader_name').fields.leader_name).toBe('KH. Nama Baru')
})

test('whoever has registered finds the registration with its number and receipt', async () => {
  const cookie = await enter('pesantren-terdaftar')
  expect((await open('/saya/status', cookie)).html).toMatch(/OPOP-19-\d{6}/)
  const { html } = await open('/saya/bukti', cookie)
  expect(trial.head.receipts.filter(address => html.includes(address))).toHaveLength(1)
})

test('the office finds all registrations and opens each of them', async () => {
  const list = '/kantor/opop/2019/pendaftaran'
  const numbers = new Set(trial.head.receipts.map(address => /OPOP-19-\d{6}/.exec(address)![0]))
  const { html } = await open(`${list}?per=100`, office.cookie)
  expect(html).toMatch(/OPOP-19-\d{6}/)
  for (const number of numbers) {
    const found = await open(`${list}/${number}`, office.cookie)
    expect([number, found.status]).toEqual([number, 200])
    expect(
      trial.head.receipts.some(address => found.html.includes(address)),
      number,
    ).toBe(true)
  }
})

test('what the office has imported is there, and a plan that waited can still be looked at', async () => {
  const imports = await open('/kantor/pesantren/impor', office.cookie)
  expect(imports.html).toContain('daftar-berikut.csv')
  const [plan] = /\/kantor\/pesantren\/impor\/[\w-]{36}/.exec(imports.html)!
  const shown = await open(plan, office.cookie)
  expect([shown.status, shown.html.includes('Pesantren Nurul Iman Contoh')]).toEqual([200, true])
})

test('the ledger is whole, and what happens now is sealed behind it', async () => {
  const before = await verifyLedger(trial.house)
  expect(before.problems).toEqual([])
  const cookie = await enter('pesantren-terdaftar')
  expect((await trial.request('/saya/~/ubah', { form: {}, cookie })).status).toBe(303)
  await seal(trial.house)
  const after = await verifyLedger(trial.house)
  expect(after).toMatchObject({ problems: [], unsealed: 0 })
  expect(after.sealed).toBeGreaterThan(before.sealed)
})
