import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ToyWorld } from '../response/test-toy.ts'
import {
  alarmCounts,
  alarmsOf,
  confirmationFilter,
  confirmationIs,
  confirmationWords,
  denied,
  disownedAmong,
  provedPhone,
} from './index.ts'
import { linkTo, makersPhone, makeToy, name, openAskingWorld, visit, type Toy } from './test-toy.ts'

const kinds = ['confirmed', 'disowned', 'earlier', 'both', 'held', 'own', 'none'] as const
let world: ToyWorld
const toys = {} as Record<(typeof kinds)[number], Toy>
beforeAll(async () => {
  world = await openAskingWorld()
  for (const kind of kinds) toys[kind] = await makeToy(world)
  const answer = async (phone: string, jawab: string) => visit(world, await linkTo(world, phone), { jawab })
  await name(world, toys.confirmed, '+6281')
  await answer('+6281', 'ya')
  await name(world, toys.disowned, '+6282')
  await answer('+6282', 'bukan')
  await name(world, toys.earlier, '+6283')
  await answer('+6283', 'bukan')
  await name(world, toys.earlier, '+6284')
  // Another of the same maker, whose number has disowned them before: it is not asked, and counts as denial.
  toys.held = await makeToy(world, toys.earlier.owner)
  await name(world, toys.held, '+6283')
  for (const phone of ['+6285', '+6286']) {
    await name(world, toys.both, phone)
    await answer(phone, 'bukan')
  }
  await name(world, toys.own, makersPhone)
})
afterAll(() => world.close())

const response = sql`t.response_id`

/** The toys for which this holds. */
async function where(condition: unknown): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from toy t where ${condition as RawBuilder<SqlBool>}`.execute(
    world.house.db,
  )
  return kinds.filter(kind => rows.some(row => row.id === toys[kind].id))
}

test('a list is narrowed down to what the number is worth now, and to what an earlier one said', async () => {
  expect(await where(confirmationIs(response, 'confirmed'))).toEqual(['confirmed'])
  expect(await where(confirmationIs(response, 'disowned'))).toEqual(['disowned', 'both'])
  expect(await where(confirmationIs(response, 'waiting'))).toEqual(['earlier'])
  expect(await where(confirmationIs(response, 'held'))).toEqual(['held'])
  expect(await where(confirmationIs(response, 'own'))).toEqual(['own'])
  expect(await where(confirmationIs(response, 'earlier'))).toEqual(['earlier'])
})

test('the filter offers every state in the words of the subject', async () => {
  const words = (lang: 'id' | 'en') => confirmationWords(lang, { subject: 'toy', owner: 'maker', contact: 'keeper' })
  const filter = confirmationFilter('penjaga', words, value => confirmationIs(response, value))
  const options = await filter.options({ lang: 'en' } as never)
  expect(options.map(({ value }) => value)).toEqual(['waiting', 'confirmed', 'disowned', 'held', 'own', 'earlier'])
  expect(options.at(-2)!.label).toBe("The maker's own number")
})

test('denied is who says no now, and who is not asked because of a no', async () => {
  expect(await where(denied(response))).toEqual(['disowned', 'both', 'held'])
  const ids = Object.values(toys).map(toy => toy.responseId)
  const found = await disownedAmong(world.house.db, ids)
  expect(kinds.filter(kind => found.has(toys[kind].responseId))).toEqual(['disowned', 'both'])
  expect(await disownedAmong(world.house.db, [])).toEqual(new Set())
})

test('what the office looks at is counted once for each, in the statement that counts the rest', async () => {
  const { rows } = await sql`
    select count(*)::int as all, ${alarmCounts(sql`t.open`)} from toy t ${alarmsOf(response)}
    where t.id = any(${Object.values(toys).map(toy => toy.id)}::uuid[])`.execute(world.house.db)
  expect(rows).toEqual([{ all: 7, disowned: 2, disownedEarlier: 1, unasked: 1 }])
})

test('only a number that is proved is written to', async () => {
  const { rows } = await sql<{ id: string; phone: string | null }>`
    select id, ${provedPhone(response)} as phone from toy t`.execute(world.house.db)
  const phones = kinds.map(kind => rows.find(row => row.id === toys[kind].id)!.phone)
  expect(phones).toEqual(['+6281', null, null, null, null, makersPhone, null])
})
