import { afterAll, beforeAll, expect, test } from 'vitest'
import { written } from '../../../../test/files/written.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { importFile } from '../../../cli/verbs/registry-import.ts'
import { loadRegions } from '../../regions/index.ts'
import { searchPesantren } from './search.ts'

// Invented pesantren; the names repeat over regencies as they really do.
const names = [
  ...['Nurul Huda', 'Miftahul Huda', 'Baiturrahman', 'Al-Ittifaq', 'Al-Ittihad', 'Darussalam', 'Riyadhul Jannah'],
  ...['Raudlotul Athfal', 'Khoirul Ummah', "Tahfidz Al-Qur'an Nurul Iman", 'Asy-Syifa', 'Bahrul Ulum', 'Darul Falah'],
  ...['Miftahul Falah', 'Nurul Hidayah', 'Baitul Hidayah Al-Islami', 'Sirojul Munir', 'Thoriqul Huda', 'Al Hikmah'],
  ...['Mathlaul Anwar', 'Hidayatul Mubtadiin', 'Manbaul Ulum', 'Sabilussalam', 'Ya Tu Hasanuddin', 'Istiqomah'],
]
const regencies = [
  ['3204', 'Kp. Satu Kec. Ciwidey.'],
  ['3205', 'Kp. Dua Kec. Bayongbong.'],
  ['3206', 'Kp. Tiga Ds. Cikeusal.'],
  ['3201', 'Kp. Empat Rt 01.'],
  ['3273', 'Jl. Lima No. 5.'],
] as const

let world: World
beforeAll(async () => {
  world = await openWorld()
  const lines = names.flatMap((name, serial) =>
    regencies.map(([code, address]) => `5100${code}${String(1000 + serial)},"${name}",${address},${code}`),
  )
  const file = written('uji.csv', ['nspp,nama,alamat,kode_kab_kota', ...lines].join('\n'))
  await world.house.db.transaction().execute(async tx => {
    await loadRegions(tx)
    await importFile(world.house, tx, { file, apply: true, withDoubtful: false })
  })
})
afterAll(() => world.close())

const search = (name: string, place = '', limit = 5) => searchPesantren(world.house.db, { name, place, limit })

const damaged: [typed: string, name: string, regency: string][] = [
  ['nurul huda garut', 'Nurul Huda', '3205'],
  ['PP. Al-Ittifaq ciwedey', 'Al-Ittifaq', '3204'],
  ['miftahul huda tasik', 'Miftahul Huda', '3206'],
  ['baiturahman bogor', 'Baiturrahman', '3201'],
  ['ponpes al itifaq ciwidey', 'Al-Ittifaq', '3204'],
  ['baeturohman bogor', 'Baiturrahman', '3201'],
  ['darusalam bayongbong', 'Darussalam', '3205'],
  ['riadul janah tasikmalaya', 'Riyadhul Jannah', '3206'],
  ['rodotul atfal garut', 'Raudlotul Athfal', '3205'],
  ['khaerul umah kota bandung', 'Khoirul Ummah', '3273'],
  ['tahfiz alquran nurul iman bogor', "Tahfidz Al-Qur'an Nurul Iman", '3201'],
  ['asyifa ciwidey', 'Asy-Syifa', '3204'],
  ['bahrul ulm garut', 'Bahrul Ulum', '3205'],
  ['darul falh cikeusal', 'Darul Falah', '3206'],
  ['miftahul falah kota bandung', 'Miftahul Falah', '3273'],
  ['nurul hidayat bogor', 'Nurul Hidayah', '3201'],
  ['baitul hidayah al islami ciwidey', 'Baitul Hidayah Al-Islami', '3204'],
  ['sirajul munir garut', 'Sirojul Munir', '3205'],
  ['toriqul huda tasik', 'Thoriqul Huda', '3206'],
  ['al hikmah bogor', 'Al Hikmah', '3201'],
  ['matlaul anwar bandung', 'Mathlaul Anwar', '3204'],
  ['hidayatul mubtadin garut', 'Hidayatul Mubtadiin', '3205'],
  ['mambaul ulum tasikmalaya', 'Manbaul Ulum', '3206'],
  ['sabilusalam bogor', 'Sabilussalam', '3201'],
  ['garut istikomah', 'Istiqomah', '3205'],
]

test('of 25 damaged names with a place, at least nine in ten find the right one among the first five', async () => {
  const missed: string[] = []
  for (const [typed, name, regency] of damaged) {
    const rows = await search(typed)
    if (!rows.some(row => row.name === name && row.regency_code === regency)) missed.push(typed)
  }
  expect(missed.length, `missed: ${missed.join('; ')}`).toBeLessThanOrEqual(2)
})

test('what is written right comes first', async () => {
  for (const [name, place, regency] of [
    ['Nurul Huda', 'Garut', '3205'],
    ['Al-Ittihad', 'Kota Bandung', '3273'],
    ['Nurul Hidayah', 'Ciwidey', '3204'],
  ] as const) {
    const [first] = await search(name, place)
    expect(first).toMatchObject({ name, regency_code: regency })
  }
})

test('a number finds its pesantren, whole or by its beginning, with or without spaces', async () => {
  expect((await search('510032051000')).map(row => row.nspp)).toEqual(['510032051000'])
  expect((await search('5100 3205 1000')).map(row => row.nspp)).toEqual(['510032051000'])
  expect(await search('51003205', '', 50)).toHaveLength(names.length)
})

test('what nobody is called finds nothing, and nothing finds nothing', async () => {
  expect(await search('xyzzyx qwrtp')).toEqual([])
  expect(await search('pondok pesantren')).toEqual([])
  expect(await search("'; drop table organisation; --")).toEqual([])
})

test('a search can be kept to one regency', async () => {
  const rows = await searchPesantren(world.house.db, { name: 'nurul huda', regency: '3206' })
  expect(new Set(rows.map(row => row.regency_code))).toEqual(new Set(['3206']))
})
