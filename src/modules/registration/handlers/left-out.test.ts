import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../../test/world.ts'
import { text } from '../../../design/markup.ts'
import { lastSent } from '../data/submissions.ts'
import { fullDraft, goodPages, morning, post, prepareSeason, readOwn, reopen, submit } from '../test-registration.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
})
afterAll(() => world.close())

test('a wrong answer to an optional question is told before sending, does not bar it, and is not sent', async () => {
  const who = await fullDraft(world, { cari: { nspp: '510032050777' } })
  await post(world, who, 'alamat', { ...goodPages.alamat!, location: 'di dekat masjid' })
  const own = async () => (await readOwn(world.house.db, who.actor.personId, false))!
  expect((await own()).answers.location).toMatchObject({ problem: 'place.other' })
  const read = (path: string) => world.request(`/saya/~${path}`, { cookie: who.cookie }).then(answer => answer.text())
  const review = await read('/kirim')
  expect(text(review)).toContain('Satu jawaban tidak ikut dikirim Titik di peta: Tempel tautan dari peta')
  expect(review).toContain('/isi/alamat?dari=periksa#location"')
  expect(review).toContain('Kirim pendaftaran')
  expect(text(await read(''))).not.toContain('perlu diperbaiki')
  expect(await submit(world.house, who.actor, morning, { lang: 'id' })).toHaveProperty('receipt')
  const sent = (await lastSent(world.house.db, (await own()).responseId))!
  expect(sent.answers).toMatchObject({ address: { value: 'Kp. Cibiuk RT 02 RW 05' } })
  expect(sent.answers).not.toHaveProperty('location')
  expect(await read('/bukti')).not.toContain('di dekat masjid')
  // What was typed is not lost.
  await reopen(world.house, who.actor, morning)
  expect(await read('/isi/alamat')).toContain('di dekat masjid')
})
