import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { fullDraft, morning, post, prepareSeason, reopen, submit, withdraw } from '../test-registration.ts'

let world: World
let helper: SignedIn
/** Where the second number answers; the link leaves the outbox with its answer. */
let second: string
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  helper = await fullDraft(world)
  await send()
})
afterAll(() => keepsInvariants(world).finally(world.close))

async function send(): Promise<string> {
  const done = await submit(world.house, helper.actor, morning, { lang: 'id' })
  if (!('receipt' in done)) throw new Error(JSON.stringify(done))
  return done.receipt.number
}

function questions() {
  return world.house.db
    .selectFrom('message')
    .select(['recipient', 'body', 'secret', 'held_back'])
    .where('template', '=', 'confirmation')
    .orderBy('created_at')
    .execute()
}

async function addressOf(at = 0): Promise<string> {
  return /\/setuju\/[A-Z0-9]{16}$/.exec((await questions())[at]!.body)![0]
}

const textOf = async (path: string, cookie?: string) => (await world.request(path, { cookie })).text()
const acts = async () =>
  (
    await world.house.db
      .selectFrom('ledger_entry')
      .select('act')
      .where('act', 'in', ['registration.confirm', 'registration.disown'])
      .execute()
  ).map(row => row.act)

test("a helper's submission asks the representative's phone, once for each number, and in secret", async () => {
  expect(await questions()).toEqual([
    {
      recipient: '+6281234567890',
      secret: true,
      held_back: null,
      body: expect.stringMatching(/Pondok Pesantren Nurul Huda.*Pendaftaran pesantren OPOP 2019/),
    },
  ])
  await reopen(world.house, helper.actor, morning)
  await post(world, helper, 'santri', { santri_boarding: '121', santri_day: '80', teachers: '14' })
  await send()
  expect(await questions()).toHaveLength(1)
})

test("whoever registers with the representative's own phone is not asked, and is called by that name", async () => {
  const own = await fullDraft(world, { cari: { nspp: '510032050777' } })
  const { phone_number } = await world.house.db
    .selectFrom('account')
    .select('phone_number')
    .where('id', '=', own.actor.accountId)
    .executeTakeFirstOrThrow()
  await post(world, own, 'kontak-perwakilan', { rep_phone: `0${phone_number!.slice(3)}` })
  expect(await submit(world.house, own.actor, morning, { lang: 'id' })).toMatchObject({ again: false })
  expect((await questions()).map(one => one.recipient)).not.toContain(phone_number)
  const names = await world.house.db
    .selectFrom('person')
    .select('name')
    .where('id', 'in', [own.actor.personId, helper.actor.personId])
    .execute()
  expect(names.map(row => row.name).sort()).toEqual(['Siti Rahmawati', helper.actor.name].sort())
})

test('the owner and the office see that the answer is awaited; the owner reads what they wrote and what to do', async () => {
  const status = await textOf('/saya/~/status', helper.cookie)
  expect(status).toContain('Menunggu jawaban')
  expect(status).toContain('Minta pemilik nomor membuka pesan kami dan menjawab.')
  expect(status).toContain('0812-3456-7890')
  expect(status).not.toContain('menjawab: bukan mereka')
  const office = await signIn(world, 'office')
  const number = /OPOP-19-\d{6}/.exec(status)![0]
  expect(await textOf(`/kantor/opop/2019/pendaftaran/${number}`, office.cookie)).toContain('Nomor perwakilan ditanya')
})

test('a link is found with what a chat put behind it', async () => {
  const address = await addressOf()
  for (const behind of ['.', ')', '%20', '%20).', '%C2%A0']) {
    const page = await world.request(address + behind)
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Nurul Huda')])
  }
  expect((await world.request(`${address}A`)).status).toBe(404)
})

test('the holder of the code answers once; a second answer changes nothing', async () => {
  const address = await addressOf()
  expect(await textOf(address)).toContain('Ya, benar')
  for (const jawab of ['entah', 'constructor', '__proto__', 'toString'])
    expect((await world.request(address, { form: { jawab } })).status).toBe(422)
  const press = (jawab: string, at = address) => world.request(at, { form: { jawab } })
  const where = async (pressed: Promise<Response>) => (await pressed).headers.get('location')
  // Two tabs that say the same at once are both thanked.
  expect(await Promise.all([where(press('bukan')), where(press('bukan', `${address}).`))])).toEqual([address, address])
  expect(await where(press('bukan'))).toBe(address)
  expect(await where(press('ya'))).toBe(`${address}?lagi`)
  const page = await textOf(address)
  expect(page).toContain('&quot;bukan kami&quot;')
  expect(page).not.toContain('Ya, benar')
  expect(await textOf(`${address.toLowerCase()}?lagi`)).toContain('Jawaban pertama Anda')
  expect(await acts()).toEqual(['registration.disown'])
  expect((await questions())[0]!.body).toBe('')
  expect(await textOf('/saya/~/status', helper.cookie)).toContain('Bukan mereka')
})

test('whoever was disowned reads it directly below the headline, on their first page, and the office in the head', async () => {
  const status = await textOf('/saya/~/status', helper.cookie)
  const [, below] = status.split('Pendaftaran sudah kami terima')
  const notice = 'Pemilik nomor perwakilan menjawab: bukan mereka.'
  expect(below!.replace(/<[^>]+>/g, ' ').trim()).toMatch(new RegExp(`^OPOP-19-\\d{6}\\s+${notice}`))
  expect(below).toContain('Periksa nomornya (0812-3456-7890) dan ganti bila keliru, atau hubungi kami.')
  expect(await textOf('/saya', helper.cookie)).toContain(notice)
  const office = await signIn(world, 'office')
  const number = /OPOP-19-\d{6}/.exec(status)![0]
  const [head] = (await textOf(`/kantor/opop/2019/pendaftaran/${number}`, office.cookie)).split('id="documents"')
  expect(head).toContain('Perwakilan: bukan mereka')
})

test('a new number is asked anew, and a code that is not whole finds nothing', async () => {
  await reopen(world.house, helper.actor, morning)
  await post(world, helper, 'kontak-perwakilan', { rep_phone: '0813-1111-2222' })
  await send()
  expect((await questions()).map(one => one.recipient)).toEqual(['+6281234567890', '+6281311112222'])
  second = await addressOf(1)
  const address = second
  expect((await world.request(address.slice(0, -1))).status).toBe(404)
  expect((await world.request(address.slice(0, -1), { form: { jawab: 'ya' } })).status).toBe(404)
  expect((await world.request(address, { form: { jawab: 'ya' } })).status).toBe(303)
  expect(await acts()).toEqual(['registration.disown', 'registration.confirm'])
  expect(await textOf('/saya/~/status', helper.cookie)).toContain('Membenarkan')
})

test("an answer counts only while the number is the representative's, and what it said stays known", async () => {
  const status = () => textOf('/saya/~/status', helper.cookie)
  await reopen(world.house, helper.actor, morning)
  await post(world, helper, 'kontak-perwakilan', { rep_phone: '0812-3456-7890' })
  await send()
  expect(await status()).toContain('Bukan mereka')
  expect(await textOf(second)).toContain('memakai nomor lain')
  const office = await signIn(world, 'office')
  const number = /OPOP-19-\d{6}/.exec(await status())![0]
  const history = await textOf(`/kantor/opop/2019/pendaftaran/${number}`, office.cookie)
  expect(history).toContain('Perwakilan membenarkan pendaftaran')
  expect(history).toContain('menjawab &quot;bukan kami&quot;')
})

test('more than three numbers are not asked, but wait in the outbox', async () => {
  for (const rep_phone of ['0813-1111-3333', '0813-1111-4444']) {
    await reopen(world.house, helper.actor, morning)
    await post(world, helper, 'kontak-perwakilan', { rep_phone })
    await send()
  }
  const [first, ...others] = await questions()
  expect([first, ...others].map(one => [one!.recipient.slice(-4), one!.held_back])).toEqual([
    ['7890', null],
    ['2222', null],
    ['3333', null],
    // The second number confirmed, so that it is none of the three.
    ['4444', null],
  ])
  await reopen(world.house, helper.actor, morning)
  await post(world, helper, 'kontak-perwakilan', { rep_phone: '0813-1111-5555' })
  await send()
  expect((await questions()).at(-1)).toMatchObject({ recipient: '+6281311115555', held_back: 'numbers' })
})

test('what was withdrawn is not answered for any more', async () => {
  const other = await fullDraft(world, { cari: { nspp: '510032050778' } })
  await submit(world.house, other.actor, morning, { lang: 'id' })
  await withdraw(world.house, other.actor, 'Belum siap', morning)
  const address = await addressOf(5)
  expect(await textOf(address)).toContain('sudah dibatalkan')
  await world.request(address, { form: { jawab: 'ya' } })
  expect(await acts()).toHaveLength(2)
})
