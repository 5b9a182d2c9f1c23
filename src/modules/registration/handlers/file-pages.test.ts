import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { photo } from '../../../../test/files/samples.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { pagesOf } from '../../../platform/form/content.ts'
import { begin, formOf, morning, prepareSeason } from '../test-registration.ts'
import { takesFiles } from '../../../platform/form/types.ts'

let world: World
let who: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  who = await signIn(world, 'applicant')
  await begin(world.house, who.actor, morning)
})
afterAll(() => world.close())

const page = (code: string) => `/saya/~/isi/${code}`
const get = async (code: string) => (await world.request(page(code), { cookie: who.cookie })).text()
const documents = () => world.house.db.selectFrom('document').select(['slot', 'position']).execute()
const send = (code: string, form: FormData, cookie = who.cookie) => world.request(page(code), { form, cookie })
const formWith = async (field: string) => {
  const form = new FormData()
  form.append(field, new File([new Uint8Array(await photo())], 'a.jpg'))
  return form
}

describe('pages that take files', () => {
  test('are known by their questions: each of them uploads, no other does', async () => {
    const { content } = await formOf(world)
    const codes = pagesOf(content).filter(entry => takesFiles(entry.page))
    expect(codes.map(entry => entry.page.code)).toEqual([
      'ktp',
      'foto-usaha',
      'dokumen-lembaga',
      'dokumen-perwakilan',
      'profil',
    ])
    for (const code of ['ktp', 'kemandirian']) {
      expect((await get(code)).includes('enctype="multipart/form-data"')).toBe(code === 'ktp')
    }
  })

  test('take what belongs to them; a file sent to another page, or into a slot of another page, is left out', async () => {
    await send('kemandirian', await formWith('rep_ktp'))
    await send('ktp', await formWith('product_photos'))
    expect(await documents()).toEqual([])
    expect((await send('foto-usaha', await formWith('product_photos-2'))).status).toBe(303)
    expect(await documents()).toEqual([{ slot: 'product_photos', position: 2 }])
  })

  test('a remove button stands in a form of its own, below the one that saves', async () => {
    const html = await get('foto-usaha')
    const [saving, removing] = [html.indexOf('Simpan dan lanjut'), html.indexOf('value="product_photos:2"')]
    expect(saving).toBeGreaterThan(0)
    expect(removing).toBeGreaterThan(saving)
    const form = new FormData()
    form.append('lepas', 'product_photos:2')
    await send('foto-usaha', form)
    expect(await documents()).toEqual([])
  })

  test('a page that shows papers costs one statement more than one that does not', async () => {
    expect(await leastQueries('ktp')).toBe((await leastQueries('kemandirian')) + 1)
  })
})

/** The least of three visits: now and then a page also asks what every page asks once in a while. */
async function leastQueries(page: string): Promise<number> {
  let least = Infinity
  for (let visit = 0; visit < 3; visit++) least = Math.min(least, (await world.countQueries(() => get(page))).queries)
  return least
}
