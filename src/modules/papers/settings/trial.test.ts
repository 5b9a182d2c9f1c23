import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareTrial } from '../../../../simulation/prepare-trial.ts'
import { keepsInvariants } from '../../../../test/invariants.ts'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { text } from '../../../design/markup.ts'
import { addPaperKinds } from '../kinds.ts'
import { issueToys, toyItem, toyKind } from '../test-papers.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  addPaperKinds([toyKind])
  await prepareTrial(world.house, { empty: true })
}, 60_000)
afterAll(() => world.close())

test('a trial has a letterhead and signers, told as made up on the page and on every paper', async () => {
  const { cookie } = await signIn(world, 'office')
  const shown = text(await (await world.request('/kantor/surat/pengaturan', { cookie })).text())
  expect(shown).not.toContain('Surat belum dapat dibuat')
  expect(shown).toContain('Data contoh: bukan kop resmi')
  expect(shown).toContain('Nia Kurniasih (contoh)')
  const issued = await issueToys(world.house, [toyItem('x')])
  expect(issued).toHaveProperty('ids')
  const { content } = await world.house.db.selectFrom('paper').select('content').executeTakeFirstOrThrow()
  expect(JSON.stringify(content)).toContain('Data contoh: bukan kop resmi')
  await keepsInvariants(world)
})

test('the page is complete in English', async () => {
  const { cookie } = await signIn(world, 'office')
  const english = { cookie: `${cookie}; bahasa=en` }
  const shown = text(await (await world.request('/kantor/surat/pengaturan', english)).text())
  for (const part of ['Settings of papers', 'Letterhead', 'Who signs', 'Kinds of papers', 'Sample data'])
    expect(shown).toContain(part)
  const kind = text(await (await world.request('/kantor/surat/pengaturan/toy', english)).text())
  for (const part of ['Toy letter', 'What can stand in braces', 'The next paper: ', 'The first version'])
    expect(kind).toContain(part)
})
