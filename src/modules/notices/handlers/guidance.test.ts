import { afterAll, beforeAll, expect, test } from 'vitest'
import { season as shipped } from '../../../../seasons/opop-2019/index.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { startClockAt } from '../../../platform/clock/clock.ts'
import { questionsOf } from '../../../platform/form/content.ts'
import { system } from '../../../platform/policy/index.ts'
import { loadSeason, type SeasonData } from '../../programmes/index.ts'

const pages = ['/', '/tentang', '/syarat', '/tanya-jawab', '/bantuan', '/privasi', '/aksesibilitas']
const start = Temporal.Instant.from('2019-04-25T09:00:00+07:00')
let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.house.db.transaction().execute(tx => startClockAt(tx, start))
})
afterAll(() => world.close())

const read = async (path: string, cookie = '') => {
  const answer = await world.request(path, { cookie })
  expect(answer.status, path).toBe(200)
  return (await answer.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}
const load = (data: SeasonData) => world.house.db.transaction().execute(tx => loadSeason(tx, data, system, start))

/** Businesses register beside the pesantren, by rules of their own. */
function businesses(): SeasonData {
  const data = structuredClone(shipped)
  const call = data.calls[0]!
  const name = { id: 'UMKM Juara', en: 'UMKM Juara' }
  const summary = { id: 'Usaha kecil mendaftar.', en: 'Small businesses register.' }
  Object.assign(call, {
    name: { id: 'Pendaftaran usaha', en: 'Businesses' },
    summary,
    applicants: ['business'],
    prefix: 'UMK',
  })
  Object.assign(call.rules, { eraseDraftsAfterMonths: 3, payability: undefined })
  Object.assign(call.rules.category!, { startUpMonths: 18 })
  for (const question of questionsOf(call.form)) if (question.type === 'nspp') question.type = 'nib'
  for (const requirement of call.requirements)
    requirement.checks = (requirement.checks ?? [])
      .filter(check => check.check !== 'payable')
      .map(check => (check.check === 'age' ? { ...check, least: 21, most: 64 } : check))
  return {
    ...data,
    programme: { code: 'umkm-juara', name, summary },
    name: { id: 'UMKM Juara 2019', en: 'UMKM Juara 2019' },
    calls: [call],
  }
}

test('without a season every page stands, and says that nothing is announced', async () => {
  for (const path of pages) expect((await read(path)).length, path).toBeGreaterThan(200)
  for (const path of ['/', '/syarat', '/tanya-jawab'])
    expect(await read(path), path).toContain('Belum ada pendaftaran yang diumumkan.')
  expect(await read('/tanya-jawab', 'bahasa=en')).toContain('No registration is announced yet.')
})

test('figures, banks, ages and months are those of the season', async () => {
  await load(shipped)
  const asked = await read('/tanya-jawab')
  for (const said of [
    'belum punya NSPP',
    '18–55 tahun',
    'Rekening BJB atau BJB Syariah',
    '31 halaman',
    '1 Maret 2019',
    '1 tahun',
  ])
    expect(asked).toContain(said)
  expect(await read('/')).toContain('(6 pertanyaan)')
  expect(await read('/')).toContain('OPOP-19-001287')
  expect(await read('/')).toContain('Usaha pesantren Anda')
  expect(await read('/privasi')).toContain('dihapus enam bulan setelah')
  expect(await read('/privasi', 'bahasa=en')).toContain('erased six months after')
  const about = await read('/tentang')
  for (const said of ['Pesantren Juara', '1.250 pesantren terpilih', 'Tiga audisi', 'Jasa, fesyen'])
    expect(about).toContain(said)
  expect(await read('/syarat')).toContain('Daftar OPOP 2019 tidak diumumkan')
})

/** The ways that the band of the home page offers. */
const waysFrom = async () => {
  const html = await (await world.request('/')).text()
  return ['Daftarkan pesantren', 'Mulai mendaftar', 'Periksa dulu syaratnya'].map(
    said => new RegExp(`href="([^"]*)"[^>]*>(?:(?!</a>)[^])*?${said}`).exec(html.split('<main')[0]!)?.[1],
  )
}

test('beginning and looking whether one can lead to two places: what is open alone is begun at once', async () => {
  expect(await waysFrom()).toEqual(['/saya?untuk=opop/registration', undefined, '/daftar/opop/registration'])
})

test('a second season that is open stands beside the first, under its own name and rules, and nobody is called a pesantren', async () => {
  await load(businesses())
  const home = await read('/')
  expect(home).toContain('UMKM Juara 2019: Pendaftaran usaha')
  expect(home).toContain('OPOP 2019: Pendaftaran pesantren')
  expect(home).toContain('2 pendaftaran sedang dibuka.')
  expect(home).not.toContain('Usaha pesantren Anda')
  expect(await waysFrom()).toEqual([undefined, '/daftar', '/syarat'])
  const html = await (await world.request('/syarat')).text()
  for (const anchor of ['opop-2019-registration', 'umkm-juara-2019-registration'])
    expect(html).toContain(`id="${anchor}"`)
  const asked = await read('/tanya-jawab')
  for (const said of ['18–55 tahun', '21–64 tahun', 'belum punya NSPP', 'belum punya NIB', '18 bulan'])
    expect(asked).toContain(said)
  expect(asked.match(/Rekening apa/g)).toHaveLength(1)
  expect(await read('/privasi')).toContain(
    'UMKM Juara 2019: Pendaftaran usaha: draf yang tidak dikirim dihapus tiga bulan',
  )
})
