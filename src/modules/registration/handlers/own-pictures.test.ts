import { afterAll, beforeAll, expect, test } from 'vitest'
import { photo } from '../../../../test/files/samples.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { checkFile } from '../../../platform/files/check-file.ts'
import { begin, morning, prepareSeason } from '../test-registration.ts'

let world: World
let first: SignedIn
let second: SignedIn
let card: Buffer
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  card = await photo({ seed: 61 })
  first = await signIn(world, 'applicant')
  second = await signIn(world, 'applicant')
  for (const who of [first, second]) await begin(world.house, who.actor, morning)
})
afterAll(() => world.close())

const page = '/saya/~/isi/ktp'

async function send(who: SignedIn): Promise<void> {
  const form = new FormData()
  form.append('rep_ktp', new File([new Uint8Array(card)], 'ktp.jpg'))
  expect((await world.request(page, { form, cookie: who.cookie })).status).toBe(303)
}
const see = async (who: SignedIn) => (await world.request(page, { cookie: who.cookie })).text()
const documents = () => world.house.db.selectFrom('document').select(['id', 'file_id']).orderBy('id').execute()

test('a card that somebody else has sent before is shown as being checked, and has no picture', async () => {
  await send(first)
  const [known] = await documents()
  await checkFile(world.house, { fileId: known!.file_id })
  expect(await see(first)).toContain('Dapat dipakai')
  await send(second)
  const html = await see(second)
  expect(html).toContain('Sedang diperiksa')
  expect(html).not.toContain('Dapat dipakai')
  expect(html).not.toContain('?kecil')
  const fresh = (await documents()).find(one => one.id !== known!.id)!
  const picture = await world.request(`/saya/~/dokumen/${fresh.id}`, { cookie: second.cookie })
  expect(picture.status).toBe(404)
})

test('no picture of a paper is kept by a browser or on the way, large or small', async () => {
  const [mine] = await documents()
  for (const [path, type] of [
    [`/saya/~/dokumen/${mine!.id}`, 'image/jpeg'],
    [`/saya/~/dokumen/${mine!.id}?kecil`, 'image/webp'],
  ]) {
    const answer = await world.request(path!, { cookie: first.cookie })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  }
})

test('a file that its check refused says why where it stands, and asks for another', async () => {
  const [mine] = await documents()
  const set = { state: 'refused', refusal: 'brokenPdf' }
  await world.house.db.updateTable('file').set(set).where('id', '=', mine!.file_id).execute()
  expect(await see(first)).toContain('PDF ini tidak dapat dibaca. Simpan ulang, lalu kirim lagi.')
  await world.house.db.updateTable('file').set({ refusal: 'notChecked' }).where('id', '=', mine!.file_id).execute()
  expect(await see(first)).toContain('Berkas ini gagal diperiksa. Kirim sekali lagi.')
})
