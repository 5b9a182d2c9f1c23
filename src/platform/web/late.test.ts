import { once } from 'node:events'
import { request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { text } from '../../design/markup.ts'
import { formShares } from './body-share.ts'
import { fieldsTime } from './form-body.ts'
import { late } from './late.ts'
import { openServer } from './open-server.ts'

let world: World
let server: Server
let office: SignedIn
let email: string
const { ms } = late
const { seconds } = fieldsTime
beforeAll(async () => {
  world = await openWorld()
  server = openServer(world.server.fetch)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  late.ms = 100
})
afterAll(async () => {
  late.ms = ms
  fieldsTime.seconds = seconds
  server.closeAllConnections()
  server.close()
  await world.close()
})
let serial = 0
beforeEach(async () => {
  office = await signIn(world, 'office')
  email = `lambat${serial++}@contoh.id`
})

/** Posts an invitation of which the second half comes only after something has happened. Resolves to status and door. */
async function invite(peran: string, meanwhile: () => Promise<unknown>, accept = 'text/html') {
  const body = new URLSearchParams({ nama: 'Rina Marlina', surel: email, peran }).toString()
  const out = request(`http://127.0.0.1:${(server.address() as AddressInfo).port}/kantor/orang/undangan`, {
    method: 'POST',
    headers: {
      ...{ cookie: office.cookie, accept, 'content-length': body.length },
      ...{ 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    },
  })
  const answered = once(out, 'response')
  out.write(body.slice(0, 20))
  await setTimeout(200)
  await meanwhile()
  out.end(body.slice(20))
  const [answer] = (await answered) as [IncomingMessage]
  answer.resume()
  return [answer.statusCode, answer.headers.location?.split('?')[0]]
}

const appointed = async () =>
  (await sql`select from account where email = ${email}`.execute(world.house.db)).rows.length
const ofOffice = sql`user_id = (select id from account where person_id = `

test('what has ended while a form was on its way answers as if it had been so at the start', async () => {
  const { db } = world.house
  const signOut = () => sql`delete from session where ${ofOffice} ${office.actor.personId})`.execute(db)
  // What was typed comes back in a page of its own.
  expect(await invite('juror', signOut)).toEqual([401, undefined])
  expect(await appointed()).toBe(0)
  office = await signIn(world, 'office')
  expect(await invite('juror', signOut, 'application/json')).toEqual([401, undefined])
  office = await signIn(world, 'office')
  const endRole = () =>
    sql`update role_grant set valid_to = current_date - 1 where person_id = ${office.actor.personId}`.execute(db)
  expect(await invite('juror', endRole)).toEqual([404, undefined])
  expect(await appointed()).toBe(0)
})

test('a fresh proof that has aged while a form was on its way is asked for again', async () => {
  const age = () =>
    sql`update session set proven_at = now() - interval '1 hour' where ${ofOffice} ${office.actor.personId})`.execute(
      world.house.db,
    )
  expect(await invite('head', age)).toEqual([401, undefined])
  expect(await appointed()).toBe(0)
})

test('a form that was slow is done, once, when nothing has ended', async () => {
  expect((await invite('juror', () => Promise.resolve()))[0]).toBe(303)
  expect(await appointed()).toBe(1)
})

/** A post of somebody at the door of which the rest has yet to come. */
function slowly(headers: Record<string, string> = {}) {
  const body = 'surel=siti%40contoh.id'
  const out = request(`http://127.0.0.1:${(server.address() as AddressInfo).port}/masuk`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      ...{ 'content-length': body.length, ...headers },
    },
  })
  out.on('error', () => undefined)
  out.write(body.slice(0, 5))
  const answered = once(out, 'response').then(async ([answer]) => {
    const { statusCode, headers: said } = answer as IncomingMessage
    let page = ''
    for await (const piece of answer as IncomingMessage) page += String(piece)
    return { status: statusCode, again: said['retry-after'], page: text(page) }
  })
  return { answered, end: () => void out.end(body.slice(5)) }
}

test('forms that are sent slowly have so many places an address: beyond them it is said, and when to come again', async () => {
  const { nameless, address, account } = formShares
  Object.assign(formShares, { nameless: 3, address: 4, account: 3 })
  try {
    const held = [slowly(), slowly(), slowly()]
    await setTimeout(200)
    const crowded = await slowly().answered
    expect(crowded).toMatchObject({ status: 429, again: '60' })
    expect(crowded.page).toContain('Kiriman ini belum disimpan')
    // Whoever is signed in at that address has places of their own, as far as those of the address go.
    const { cookie } = office
    const own = slowly({ cookie })
    await setTimeout(200)
    expect((await slowly({ cookie }).answered).status).toBe(429)
    for (const { end } of [...held, own]) end()
    for (const { answered } of [...held, own]) expect((await answered).status).not.toBe(429)
    const after = slowly()
    after.end()
    expect((await after.answered).status).not.toBe(429)
  } finally {
    Object.assign(formShares, { nameless, address, account })
  }
})

test('an address has places for a whole village, and no account takes them all', () => {
  expect(formShares.address).toBeGreaterThanOrEqual(200)
  expect(formShares.account).toBeLessThan(formShares.address / 4)
  expect(formShares.address).toBeLessThan(formShares.all)
})

test('a form without files does not hold a connection for ever, however steadily it comes', async () => {
  fieldsTime.seconds = 0.3
  const began = performance.now()
  const out = request(`http://127.0.0.1:${(server.address() as AddressInfo).port}/masuk`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      'content-length': 1_000_000,
    },
  })
  out.on('error', () => undefined)
  const more = setInterval(() => out.write('a'.repeat(1000)), 20)
  const [answer] = (await once(out, 'response')) as [IncomingMessage]
  clearInterval(more)
  out.destroy()
  expect(answer.statusCode).toBe(422)
  expect(performance.now() - began).toBeLessThan(5000)
})
