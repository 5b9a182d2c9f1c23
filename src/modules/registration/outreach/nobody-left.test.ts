import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import type { SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { loadRegions } from '../../regions/index.ts'
import { createPesantren } from '../../registry/index.ts'
import { morning, prepareSeason } from '../test-registration.ts'
import { list, officerOf, placed, read, say } from './test-outreach.ts'

const cimenyan = '320406'
let world: World
let officer: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  await world.house.db.transaction().execute(loadRegions)
  officer = await officerOf(world, cimenyan)
})
afterAll(() => keepsInvariants(world).finally(world.close))

const home = async () => (await read(world, '/kecamatan', officer)).html
const here = (name: string, nspp?: string) =>
  placed(world, name, { nspp, regency_code: '3204', kecamatan_code: cimenyan })

test('where no pesantren is certain nobody is told that all have registered: the guesses are the task', async () => {
  const address = 'Kp. Satu Kec. Cimenyan.'
  const given = { name: 'Baitul Hidayah', address, regency_code: '3204' }
  await createPesantren(world.house.db, given, { kind: 'registry', at: morning })
  const { html } = await read(world, list, officer)
  expect(html).toContain('Belum ada pesantren yang pasti di kecamatan ini.')
  expect(html).not.toContain('Tidak ada lagi')
  expect(await home()).toMatch(/Pesantren perkiraan.*Pastikan mana yang benar di kecamatan Anda\.\s*1/s)
  expect(await home()).not.toContain('Pesantren belum mendaftar')
  expect((await read(world, '/kecamatan/pesantren/perkiraan', officer)).html).toContain(
    'Pesantren perkiraan di Kecamatan Cimenyan',
  )
})

test('whoever was never contacted stands by name, and the number above a name says what it is', async () => {
  const ids = [await here('Zaitun'), await here('al-Amin', '510032040123'), await here('Miftah'), await here('Banin')]
  const { html } = await read(world, list, officer)
  const order = ['al-Amin', 'Banin', 'Miftah', 'Zaitun'].map(name => html.indexOf(`${name}\n`))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect((await read(world, `${list}/${ids[1]}`, officer)).html).toContain('NSPP 510032040123')
  for (const id of ids) await say(world, `${list}/${id}`, officer, { hasil: 'closed-down' })
  expect((await read(world, list, officer)).html).toContain('Tidak ada lagi yang perlu dihubungi.')
  expect(await home()).toMatch(/Pesantren belum mendaftar.*Tidak ada/s)
})
