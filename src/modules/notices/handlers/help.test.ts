import { expect, test } from 'vitest'
import { openWorld } from '../../../../test/world.ts'

test('the office is reached under its own number, in hours that the reader understands, or the number is left out', async () => {
  const world = await openWorld({ HELP_WHATSAPP: '0813-5555-0000' })
  const read = async (path: string, cookie = '') => (await world.request(path, { cookie })).text()
  for (const path of ['/bantuan', '/aksesibilitas', '/syarat']) {
    expect(await read(path)).toContain('0813-5555-0000')
    expect(await read(path)).not.toContain('0812-0000-0000')
  }
  expect(await read('/bantuan', 'bahasa=en')).toMatch(/Monday to Friday, 08\.00–16\.00 WIB.*<footer.*Monday to Friday/s)
  expect(await read('/bantuan', 'bahasa=en')).not.toContain('Senin')

  world.house.env.helpWhatsapp = undefined
  expect(await read('/bantuan')).not.toContain('WhatsApp 08')
  expect(await read('/bantuan')).not.toContain('Bantuan lewat')
  expect(await read('/aksesibilitas')).toContain('Beri tahu petugas kecamatan Anda.')
  await world.close()
})

test('the Sundanese greeting says that it is Sundanese, in both languages', async () => {
  const world = await openWorld()
  for (const cookie of ['bahasa=id', 'bahasa=en'])
    expect(await (await world.request('/', { cookie })).text()).toMatch(/lang="su"[^>]*>Wilujeng sumping\.</)
  await world.close()
})
