import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { signIn } from '../../../test/persons.ts'
import { text } from '../../design/markup.ts'
import { endProcess, findProcess } from '../process/process.ts'
import { processKey } from './rules/plan.ts'
import { openGarden, type Garden } from './test-garden.ts'

let garden: Garden
beforeAll(async () => void (garden = await openGarden()))
afterAll(() => garden.close())
beforeEach(async () => void (await sql`truncate tree, tree_written`.execute(garden.house.db)))

const page = async (path: string) => text(await garden.get(path))
const plan = async (heights: Record<string, number | string>) => {
  const id = await garden.plan(heights)
  return { id, at: `/kebun/impor/${id}` }
}
const sent = (file: File) => {
  const form = new FormData()
  form.set('berkas', file)
  const headers = { origin: 'http://localhost', cookie: garden.office.cookie }
  return garden.server.request('http://localhost/kebun/impor', { method: 'POST', body: form, headers })
}

test('work that has stopped says why, keeps how far it came, and goes on when somebody presses', async () => {
  const { id, at } = await plan({ Jati: 3, Randu: 7 })
  await garden.post(`${at}/terapkan`, { tampil: '2,3', tulis: ['2', '3'] })
  const key = processKey('trees', 'apply', id)
  const { db } = garden.house
  await endProcess(db, (await findProcess(db, key))!.id, 'Diska penuh.')
  const stopped = await garden.get(at)
  expect(text(stopped)).toContain('Penulisan terhenti')
  expect(text(stopped)).toContain('Diska penuh. Yang sudah selesai tetap')
  expect(stopped).toContain(`action="${at}/terapkan"`)
  expect(stopped).not.toContain('data-live')
  expect((await garden.post(`${at}/terapkan`)).status).toBe(303)
  await garden.work()
  expect(await garden.trees()).toEqual(['Jati 3', 'Randu 7'])
})

test('work of which no worker knows any more is shown as stopped', async () => {
  const { id, at } = await plan({ Jati: 3 })
  await garden.post(`${at}/terapkan`, { tampil: '2', tulis: ['2'] })
  await sql`delete from process where key = ${processKey('trees', 'apply', id)}`.execute(garden.house.db)
  expect(await page(at)).toContain('Penulisan terhenti')
  await sql`delete from graphile_worker._private_jobs`.execute(garden.house.db)
})

test('what is written differs from what stood there, and what was left out says so', async () => {
  await plan({ Jati: 3, Salak: 4 }).then(({ at }) =>
    garden.post(`${at}/terapkan`, { tampil: '2,3', tulis: ['2', '3'] }),
  )
  await garden.work()
  const { at } = await plan({ Jati: 5, Salak: 4, Beringin: 900, Randu: 7 })
  const open = await page(at)
  for (const part of ['semula 3', 'Tulis juga yang diragukan (1)', 'Terapkan 2 baris']) expect(open).toContain(part)
  await garden.post(`${at}/terapkan`, { tampil: '2,4,5', tulis: ['2'] })
  await garden.work()
  const applied = await page(at)
  expect(applied).toContain('1 baris ditulis.')
  expect(applied).toContain('semula 3')
  const told = await garden.get(`${at}/masalah`)
  expect(told).toContain('Diragukan dan tidak dipilih.')
  expect(text(await garden.get(`${at}?q=Randu`))).toContain('Tidak dipilih.')
})

test('a plan says who made it, who applied it and who undid it', async () => {
  const { at } = await plan({ Jati: 3 })
  expect(await page(at)).toMatch(/Dibuat [^,]+, \d/)
  const colleague = await signIn(garden, { role: 'office', name: 'Dewi Lestari' })
  await garden.post(`${at}/terapkan`, { tampil: '2', tulis: ['2'] }, colleague)
  await garden.work()
  expect(await page(at)).toMatch(/Diterapkan Dewi Lestari, \d/)
  await garden.post(`${at}/batalkan`)
  await garden.work()
  const undone = await page(at)
  expect(undone).toMatch(/Dibuat .*Diterapkan Dewi Lestari, .*Dibatalkan [^,]+, \d/s)
  expect(undone.match(/Diterapkan [^,]+, \d/g)).toHaveLength(1)
})

test('of few rows the counts are one line, and columns that say nothing are left out', async () => {
  const { at } = await plan({ Jati: 3, Randu: 7 })
  const html = await garden.get(at)
  expect(text(html)).toContain('2 baris: 2 baru')
  expect(html).not.toContain('>Sebab</th>')
  expect(html).not.toContain('>Keadaan</th>')
  const mixed = await garden.get((await plan({ Jati: 3, Randu: 'x' })).at)
  expect(mixed).toContain('>Sebab</th>')
  expect(mixed).toContain('>Keadaan</th>')
  const many = await plan(Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`Pohon ${n}`, 4])))
  expect(text(await garden.get(many.at))).not.toContain('30 baris:')
})

test('a plan that changes nothing has nothing to press', async () => {
  await plan({ Jati: 3 }).then(({ at }) => garden.post(`${at}/terapkan`, { tampil: '2', tulis: ['2'] }))
  await garden.work()
  const { at } = await plan({ Jati: 3 })
  const html = await garden.get(at)
  expect(text(html)).toContain('Tidak ada yang perlu ditulis.')
  expect(html).not.toContain(`${at}/terapkan`)
})

test('of very many that need a look the first stand on the page, the rest behind a link to each kind', async () => {
  const heights = Array.from({ length: 230 }, (_, at) => [`Pohon ${at}`, at % 2 ? 'x' : 500] as const)
  const { at } = await plan(Object.fromEntries(heights))
  const html = await garden.get(at)
  expect(text(html)).toContain('Diragukan: Lihat semua 115')
  expect(text(html)).toContain('Ditolak: Lihat semua 115')
  expect(html).toContain(`href="${at}?jenis=ditolak"`)
  expect(text(await garden.get(`${at}?jenis=ditolak`))).toContain('dari 115')
})

test('a file that is no table is said so, and a choice that cannot be read keeps what was kept', async () => {
  const answer = await sent(new File(['<html><table></table></html>'], 'pohon.xls'))
  expect([answer.status, text(await answer.text())]).toEqual([422, expect.stringContaining('Impor pohon')])
  const { at } = await plan({ Jati: 3 })
  const headers = { origin: 'http://localhost', cookie: garden.office.cookie, 'content-type': 'text/plain' }
  const post = (path: string) =>
    garden.server.request(`http://localhost${path}`, { method: 'POST', body: 'x', headers })
  expect((await post(`${at}/pilihan`)).status).toBe(422)
  expect((await post('/kebun/tumbuh')).status).toBe(422)
  expect(await page(at)).toContain('Terapkan 1 baris')
})
