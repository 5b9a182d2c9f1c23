import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { stepClock } from '../../../platform/clock/clock.ts'
import { closeRegistrations } from '../actions/close.ts'
import { detach, fullDraft, morning, post, prepareSeason, reopen, submit } from '../test-registration.ts'

let world: World
let who: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  who = await fullDraft(world)
  await submit(world.house, who.actor, morning, { lang: 'id' })
})
afterAll(() => world.close())

const textOf = async (path: string) => (await world.request(path, { cookie: who.cookie })).text()

test('a page of what was sent is looked at, says so, and offers no button', async () => {
  const page = await textOf('/saya/~/isi/identitas')
  expect(page).toContain('Pendaftaran sudah dikirim')
  expect(page).toContain('Pondok Pesantren Nurul Huda')
  expect(page).not.toContain('Simpan dan lanjut')
})

test('a paper that could not be used is named to its owner, on the first page and among what is missing', async () => {
  await world.house.db
    .updateTable('file')
    .set({ state: 'refused', refusal: 'brokenPhoto' })
    .where('id', '=', eb => eb.selectFrom('document').select('file_id').where('slot', '=', 'rep_ktp').limit(1))
    .execute()
  expect(await textOf('/saya')).toMatch(/Tidak dapat dipakai: [^<]*KTP perwakilan/)
  expect(await textOf('/saya/~/status')).toMatch(/KTP perwakilan[\s\S]*Perbaiki/)
})

test('after closing, changes that were never sent are said not to count, and are not shown as sent', async () => {
  await reopen(world.house, who.actor, morning)
  await post(world, who, 'identitas', { name: 'Nama Belum Terkirim', foundation_name: 'Yayasan X', founded: '1985' })
  await detach(world, who, { slot: 'rep_photo', position: 1 })
  const closed = Temporal.Instant.from('2019-05-01T01:00:00+07:00')
  await stepClock(world.house.db, closed)
  await closeRegistrations(world.house, closed)
  await new Promise(resolve => setTimeout(resolve, 1100))
  for (const path of ['/saya/~/status', '/saya/~']) {
    const page = await textOf(path)
    expect(page).toContain('Perubahan terakhir tidak terkirim')
    expect(page).not.toContain('Nama Belum Terkirim')
  }
  expect(await textOf('/saya/~/isi/identitas')).toContain('Pondok Pesantren Nurul Huda')
})

test('a paper that was taken out and never sent again counts as it was sent, on every page', async () => {
  const named = 'Pasfoto 3 × 4 berwarna'
  expect(await textOf('/saya/~/status')).not.toContain(named)
  expect(await textOf('/saya/~/cetak')).toContain('rep_photo.jpg')
  expect(await textOf('/saya/~/isi/ktp')).toContain('rep_photo.jpg')
  expect(await textOf('/saya/~')).not.toContain(`${named} belum ada`)
})

test('withdrawing after closing warns that there is no way back, and is confirmed', async () => {
  expect(await textOf('/saya/~/batal')).toContain('Anda tidak dapat memulai lagi')
  const done = await world.request('/saya/~/batal', { cookie: who.cookie, form: { alasan: 'Pindah' } })
  expect(await textOf(done.headers.get('location')!)).toContain('Pendaftaran Anda sudah dibatalkan')
  expect(
    await textOf(
      '/daftar/opop/registration?in_west_java=yes&nspp_state=processing&took_part_before=no&own_product=yes&institution_account=yes&representative_age=inside',
    ),
  ).not.toContain('Mulai mendaftar')
})
