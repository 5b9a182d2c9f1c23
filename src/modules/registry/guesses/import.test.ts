import { afterAll, beforeAll, expect, test } from 'vitest'
import { written } from '../../../../test/files/written.ts'
import { keepsInvariants } from '../../../../test/invariants.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { importFile } from '../../../cli/verbs/registry-import.ts'
import { businessNow } from '../../../platform/clock/clock.ts'
import { undoPlan } from '../../../platform/plan/index.ts'
import { system } from '../../../platform/policy/index.ts'
import { loadRegions } from '../../regions/index.ts'
import { importPlan } from '../import/import-plan.ts'

let world: World
let officer: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await world.house.db.transaction().execute(loadRegions)
  officer = await signIn(world, { role: 'kecamatan', region: '320406' })
})
afterAll(() => keepsInvariants(world).finally(world.close))

const run = (row: string) =>
  world.house.db.transaction().execute(tx => {
    const file = written('daftar.csv', ['nspp,nama,alamat,kode_kab_kota', row].join('\n'))
    return importFile(world.house, tx, { file, apply: true, withDoubtful: false })
  })
const one = (nspp: string) =>
  world.house.db
    .selectFrom('organisation as o')
    .innerJoin('pesantren as p', 'p.organisation_id', 'o.id')
    .select(['o.id', 'o.name', 'o.address', 'o.kecamatan_code as sure', 'o.kecamatan_guess_code as guess'])
    .where('p.nspp', '=', nspp)
    .executeTakeFirstOrThrow()
const answer = (id: string, way = '', form: Record<string, string> = {}) =>
  world.request(`/kecamatan/pesantren/perkiraan/${id}${way}`, { form, cookie: officer.cookie })

test('a guess that was refused does not come back with the next list, whatever else that says', async () => {
  await run('510032040011,Nurul Huda,Kp. Sukamaju Kec. Cimenyan.,3204')
  const { id, guess } = await one('510032040011')
  expect(guess).toBe('320406')
  await answer(id, '/bukan', { letak: 'tidak-tahu' })
  await run('510032040011,Nurul Huda 2,Kp. Sukamaju RT 01 Kec. Cimenyan.,3204')
  expect(await one('510032040011')).toMatchObject({ name: 'Nurul Huda 2', sure: null, guess: null })
  // Another kecamatan has not been refused.
  await run('510032040011,Nurul Huda 2,Kp. Sukamaju Kec. Cilengkrang.,3204')
  expect((await one('510032040011')).guess).toBe('320407')
})

test('what an officer has named stays the guess when a list brings another address, and what was confirmed stays', async () => {
  await run('510032040012,Al-Falah,Kp. Dua Kec. Cimenyan.,3204')
  const { id } = await one('510032040012')
  await answer(id, '/bukan', { letak: '320407' })
  await run('510032040012,Al-Falah,Jl. Raya No. 2 Kec. Cimenyan.,3204')
  expect((await one('510032040012')).guess).toBe('320407')
  await run('510032040013,Al-Hikmah,Kp. Tiga Kec. Cimenyan.,3204')
  await answer((await one('510032040013')).id)
  await run('510032040013,Al-Hikmah,Kp. Tiga Kec. Cilengkrang.,3204')
  expect(await one('510032040013')).toMatchObject({ sure: '320406', guess: null })
})

test('an import that is undone leaves what officers have answered', async () => {
  const { undo_id: runId } = await run('510032040014,Al-Ikhlas,Kp. Empat Kec. Cimenyan.,3204')
  const { id } = await one('510032040014')
  await answer(id, '/bukan', { letak: 'tidak-tahu' })
  const { db } = world.house
  const by = { house: world.house, actor: system, at: await businessNow(db) }
  await db.transaction().execute(tx => undoPlan(tx, importPlan, { runId: runId! }, by))
  expect(await one('510032040014')).toMatchObject({ name: 'Al-Ikhlas', guess: null })
})
