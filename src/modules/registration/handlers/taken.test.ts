import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { text } from '../../../design/markup.ts'
import { createPesantren } from '../../registry/index.ts'
import { decide } from '../test-claims.ts'
import {
  fullDraft,
  goodPages,
  morning,
  prepareSeason,
  readOwn,
  reopen,
  submit,
  withdraw,
} from '../test-registration.ts'
import { askedADay } from './taken.ts'

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, 'office')
})
afterAll(() => world.close())

const taken = 'Pesantren ini sudah didaftarkan'
const send = (who: SignedIn) => submit(world.house, who.actor, morning, { lang: 'id' })
const draft = (nspp: string) => fullDraft(world, { cari: { nspp } })
const recorded = (nspp: string, name: string) =>
  world.house.db
    .transaction()
    .execute(tx => createPesantren(tx, { nspp, name, regency_code: '3205' }, { kind: 'registry', at: morning }))

/** What somebody is told who gives that number on the first page; undefined when it leads on. */
async function told(who: SignedIn, nspp: string) {
  const saved = await world.request('/saya/~/isi/cari', { cookie: who.cookie, form: { nspp } })
  const to = saved.headers.get('location')!
  if (!to.endsWith('?cocok=1')) return undefined
  return (await world.request(to, { cookie: who.cookie })).text()
}

test('a pesantren that somebody else has submitted is told at the match, with whom to ask and nobody named', async () => {
  const nspp = '510032056001'
  await recorded(nspp, 'PONPES AL-HIKMAH')
  const first = await fullDraft(world, {
    cari: { nspp },
    perwakilan: { ...goodPages.perwakilan!, rep_name: 'Rahasia Sekali' },
  })
  const second = await draft('510032056002')
  expect(await told(second, nspp)).not.toContain(taken)
  await send(first)
  const html = (await told(second, nspp))!
  const { draftCode } = (await readOwn(world.house.db, second.actor.personId, false))!
  for (const part of [taken, 'PONPES AL-HIKMAH', 'Bukan pesantren kami', 'Ya, ini pesantren kami, lanjut'])
    expect(text(html)).toContain(part)
  const link = decodeURIComponent(/href="(https:\/\/wa\.me\/[^"]+)"/.exec(html)![1]!)
  expect(link).toContain('https://wa.me/6281200000000?text=Assalamualaikum.')
  expect(link).toContain(`PONPES AL-HIKMAH, ${nspp}`)
  expect(link).toContain(draftCode)
  for (const secret of [
    'Rahasia',
    first.actor.name ?? '-',
    (await readOwn(world.house.db, first.actor.personId, false))!.number!,
  ])
    expect(html).not.toContain(secret)
})

test('a number that only a registration claims is told too, without what it says of itself', async () => {
  const nspp = '510032056003'
  const first = await fullDraft(world, { cari: { nspp }, identitas: { ...goodPages.identitas!, name: 'Nama Klaim' } })
  await send(first)
  const second = await draft('510032056004')
  const html = (await told(second, nspp))!
  expect(text(html)).toContain(taken)
  expect(html).not.toContain('Nama Klaim')
  // Opened again it is still theirs; taken back it is free, and the number is only unknown.
  await reopen(world.house, first.actor, morning)
  expect(await told(second, nspp)).toContain(taken)
  await withdraw(world.house, first.actor, '', morning)
  await told(second, '510032056004')
  const free = text((await told(second, nspp))!)
  expect(free).toContain('NSPP ini belum ada di data resmi. Periksa angkanya, atau lanjut.')
  expect(free).not.toContain(taken)
})

test('one’s own is not taken by oneself, and what the office gave to a draft is taken from everybody else', async () => {
  const nspp = '510032056005'
  const [first, second, third] = [await draft(nspp), await draft(nspp), await draft('510032056006')]
  await send(first)
  expect(await send(second)).toMatchObject({ refused: 'duplicate' })
  await reopen(world.house, first.actor, morning)
  expect(await told(first, nspp)).toBeUndefined()
  const { rows } = await sql<{ id: string }>`select id from registration_dispute`.execute(world.house.db)
  await decide(world.house, {
    ...{ disputeId: rows[0]!.id, decision: 'moved', reason: 'Surat pimpinan.', actor: office.actor, at: morning },
  })
  expect(await told(second, nspp)).toBeUndefined()
  expect(await told(third, nspp)).toContain(taken)
})

test('without a number of the office the way to reach it is named', async () => {
  const nspp = '510032056007'
  await send(await draft(nspp))
  const second = await draft('510032056008')
  const { helpWhatsapp } = world.house.env
  world.house.env.helpWhatsapp = undefined
  const html = (await told(second, nspp))!
  world.house.env.helpWhatsapp = helpWhatsapp
  expect(html).not.toContain('wa.me')
  expect(html).toContain('href="/bantuan"')
})

test('chosen by name it is told as well, and going on stays possible', async () => {
  const nspp = '510032056009'
  const id = await recorded(nspp, 'PONPES CIPASUNG')
  await send(await draft(nspp))
  const second = await draft('510032056010')
  const choose = async (form: Record<string, string>) => {
    const done = await world.request('/saya/~/cocok', { cookie: second.cookie, form })
    return done.headers.get('location')
  }
  expect(await choose({ pilihan: id })).toBe(`/saya/~/isi/cari?pilih=${id}`)
  expect(await (await world.request(`/saya/~/isi/cari?pilih=${id}`, { cookie: second.cookie })).text()).toContain(taken)
  expect(await choose({ pilihan: id, tahu: '1' })).toBe('/saya/~/isi/identitas')
})

test('who asks about too many in a day is told so and whom to ask, taken or not; saving and sending go on', async () => {
  const [nspp, free] = ['510032056011', '510032056012']
  await send(await draft(nspp))
  const curious = await draft('510032056013')
  expect(await told(curious, nspp)).toContain(taken)
  const limited = 'Belum dapat kami periksa apakah pesantren ini sudah didaftarkan'
  for (let n = 2; n <= askedADay.most; n++)
    await world.request('/saya/~/isi/cari', { cookie: curious.cookie, form: { nspp: `5100320570${10 + n}` } })
  const [beyond, other] = [(await told(curious, free))!, (await told(curious, '510032056014'))!]
  for (const html of [beyond, other]) expect(text(html)).toContain(limited)
  const link = decodeURIComponent(/href="(https:\/\/wa\.me\/[^"]+)"/.exec(beyond)![1]!)
  expect(link).toMatch(/6281200000000\?text=Assalamualaikum\. Apakah pesantren kami .* sudah didaftarkan/)
  expect(text(beyond)).not.toContain(taken)
  // What was told once is told again; somebody else asks on.
  expect(await told(curious, nspp)).toContain(taken)
  expect(text((await told(await draft('510032056015'), nspp))!)).toContain(taken)
  await world.request('/saya/~/isi/cari', { cookie: curious.cookie, form: { nspp: free } })
  expect(await send(curious)).not.toHaveProperty('refused')
}, 60_000)
