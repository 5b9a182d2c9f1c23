import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureRegion, signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { text } from '../../../design/markup.ts'
import { startClockAt } from '../../../platform/clock/clock.ts'
import { createPesantren } from '../../registry/index.ts'
import { other, secretDraft, submitted } from '../office/test-office.ts'
import { morning, prepareSeason } from '../test-registration.ts'

let world: World
let kabupaten: SignedIn
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await startClockAt(world.house.db, morning)
  // 320501 comes with the season; what lies there registers. Of 320503 nothing is known, and 320401 lies elsewhere.
  for (const code of ['320502', '320503', '320401']) await ensureRegion(world, code)
  await prepareSeason(world)
  kabupaten = await signIn(world, { role: 'kabupaten', region: '3205' })
  office = await signIn(world, 'office')
  await recorded('510032050001', { kecamatan_code: '320501' })
  await recorded('510032050002', { kecamatan_code: '320502' })
  await guessed(await recorded('510032050003', {}), '320502')
  await recorded('510032050004', {})
  await recorded('510032040001', { regency_code: '3204', kecamatan_code: '320401' })
  await submitted(world, other('PONPES AL-HIKMAH', '510032050001'))
  await submitted(world, other('PONPES TAK TERCATAT', '510032050099'))
  await secretDraft(world)
})
afterAll(() => world.close())

const recorded = (nspp: string, place: object) =>
  world.house.db
    .transaction()
    .execute(tx =>
      createPesantren(
        tx,
        { nspp, name: `PONPES ${nspp}`, regency_code: '3205', ...place },
        { kind: 'registry', at: morning },
      ),
    )
const guessed = (id: string, code: string) =>
  sql`update organisation set kecamatan_guess_code = ${code} where id = ${id}`.execute(world.house.db)

const open = (path: string, who: SignedIn) => world.request(path, { cookie: who.cookie })
const htmlOf = async (path: string, who = kabupaten) => (await open(path, who)).text()

/** The cells of the table, row by row, as people read them; the foot last. */
async function tableOf(path: string, who = kabupaten): Promise<string[][]> {
  const [table = ''] = /<table[\s\S]*?<\/table>/.exec(await htmlOf(path, who)) ?? []
  const rows = table.split('<tr').slice(2)
  return rows.map(row => [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => text(cell!).trim()))
}

const garut = [
  ['kecamatan 320501', '1', '0', '1', '2', '0', '100 %', 'Ada pendaftaran'],
  ['kecamatan 320502', '1', '1', '0', '0', '2', '0 %', 'Belum ada pendaftaran'],
  ['kecamatan 320503', '0', '0', '0', '0', '0', '–', 'Belum ada pesantren'],
  ['Kecamatan belum diketahui', '1', '0', '0', '0', '1', '–', ''],
]

test('a kabupaten sees each of its kecamatan, what nobody knows the kecamatan of, and sums that agree with the rows', async () => {
  const rows = await tableOf('/kabupaten/kecamatan')
  expect(rows.slice(0, -1)).toEqual(garut)
  expect(rows.at(-1)).toEqual(['Jumlah', '3', '1', '1', '2', '3', '50 %', ''])
  const summed = [1, 2, 3, 4, 5].map(at => garut.reduce((sum, row) => sum + Number(row[at]), 0))
  expect(rows.at(-1)!.slice(1, 6)).toEqual(summed.map(String))
  expect(text(await htmlOf('/kabupaten/kecamatan'))).toContain('2 dari 3 kecamatan belum punya pendaftaran')
})

test('its sums are what the public figures say of the kabupaten', async () => {
  const [, row = ''] = /<tr[^>]*id="k3205"[^>]*>([\s\S]*?)<\/tr>/.exec(await htmlOf('/angka'))!
  const cells = [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) => text(cell!).trim())
  const [, certain, guessed, , sent, , share] = (await tableOf('/kabupaten/kecamatan')).at(-1)!
  // Registered, recorded, and the part of them.
  expect(cells.map(cell => cell.replace('\u00a0', ' '))).toEqual([sent, `${Number(certain) + Number(guessed)}`, share])
})

test('a row leads to the registrations of its kecamatan, and its figures to exactly those', async () => {
  const html = await htmlOf('/kabupaten/kecamatan')
  const [, sent] = /href="(\/kabupaten\/pendaftaran\?kecamatan=320501&amp;keadaan=masuk)">2</.exec(html)!
  expect(html).toContain('href="/kabupaten/pendaftaran?kecamatan=320502"')
  expect(await tableOf(sent!.replace('&amp;', '&'))).toHaveLength(2)
  expect(html).toContain('keadaan=draf">1<')
  expect(text(html)).toContain('Kecamatan belum diketahui')
})

test('it is sorted, narrowed down, printed and taken away', async () => {
  const names = async (query: string) => (await tableOf(`/kabupaten/kecamatan${query}`)).map(row => row[0])
  expect((await names('?urut=-belum'))[0]).toBe('kecamatan 320502')
  expect((await names('?urut=-bagian'))[0]).toBe('kecamatan 320501')
  expect(await names('?keadaan=kosong')).toEqual(['kecamatan 320502', 'kecamatan 320503', 'Jumlah'])
  expect(await names('?keadaan=ada')).toEqual(['kecamatan 320501', 'Jumlah'])
  const html = await htmlOf('/kabupaten/kecamatan')
  expect(html).toContain('data-print')
  // Without the guesses the others would not add up: they stand on a tablet and on paper too.
  expect(html).not.toMatch(/class="[^"]*roomy/)
  // 320501 has sent two of one that is recorded.
  expect(text(html)).toContain('Yang di luar daftar ikut dihitung')
  const csv = await htmlOf('/kabupaten/kecamatan?unduh=csv')
  expect(csv.split('\r\n').slice(0, 2).join('\n')).toMatch(/Kecamatan[^\n]*Tercatat[^\n]*\n[^\n]*kecamatan 320501/)
  expect(csv).not.toContain('320401')
  expect((await open('/kabupaten/kecamatan?unduh=xlsx', kabupaten)).status).toBe(200)
})

test('nobody sees the region of somebody else; the office sees all and chooses one', async () => {
  const near = await signIn(world, { role: 'kecamatan', region: '320501' })
  expect((await open('/kabupaten/kecamatan', near)).status).toBe(404)
  expect((await open('/kantor/kecamatan', kabupaten)).status).toBe(404)
  expect(await tableOf('/kabupaten/kecamatan?kabupaten=3204')).toHaveLength(garut.length + 1)
  const all = await tableOf('/kantor/kecamatan', office)
  expect(all.map(row => row[0])).toContain('kecamatan 320401, kabupaten 3204')
  const chosen = await tableOf('/kantor/kecamatan?kabupaten=3205', office)
  expect(chosen.map(row => row.slice(1))).toEqual((await tableOf('/kabupaten/kecamatan')).map(row => row.slice(1)))
  expect(await htmlOf('/kantor/kecamatan?kabupaten=3205', office)).toContain(
    'href="/kantor/opop/2019/pendaftaran?kabupaten=3205&amp;kecamatan=320502"',
  )
})

test('the home of a kabupaten says how many have none, and leads to them', async () => {
  const html = await htmlOf('/kabupaten')
  expect(text(html)).toMatch(/dari 3 kecamatan belum punya pendaftaran\s*2/)
  expect(html).toContain('href="/kabupaten/kecamatan?keadaan=kosong"')
  expect(text(await htmlOf('/kantor', office))).toMatch(/dari 4 kecamatan belum punya pendaftaran\s*3/)
})

test('it asks as often for many kecamatan as for few', async () => {
  const asked = async () => (await world.countQueries(() => open('/kabupaten/kecamatan', kabupaten))).queries
  const few = Math.min(await asked(), await asked())
  for (let n = 10; n < 50; n++) await ensureRegion(world, `3205${n}`)
  expect(Math.min(await asked(), await asked())).toBe(few)
  // Who asks, the seasons, the wilayah, the kecamatan without registrations, the rows, and their sums.
  expect(few).toBeLessThanOrEqual(6)
  expect(await tableOf('/kabupaten/kecamatan')).toHaveLength(garut.length + 1 + 40)
})
