import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { season } from '../../../seasons/opop-2019/index.ts'
import { signIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { startClockAt } from '../../platform/clock/clock.ts'
import { questionsOf } from '../../platform/form/content.ts'
import { slotsOf } from '../../platform/form/slots.ts'
import { system } from '../../platform/policy/index.ts'
import { loadSeason } from './actions/load-season.ts'
import { settingsParts } from './rules/settings-parts.ts'

const start = Temporal.Instant.from('2019-04-25T09:00:00+07:00')
const settings = '/kantor/opop/2019/pengaturan'

const call = season.calls[0]!
let world: World
let office: string
beforeAll(async () => {
  world = await openWorld()
  await world.house.db.transaction().execute(async tx => {
    await startClockAt(tx, start)
    await loadSeason(tx, season, system, start)
  })
  office = (await signIn(world, 'office')).cookie
})
afterAll(() => world.close())

async function read(path: string, cookie = ''): Promise<string> {
  const answer = await world.request(path, { cookie })
  expect(answer.status, path).toBe(200)
  return answer.text()
}
/** What people read: without tags, each run of spaces one space. */
const seen = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')

describe('the timetable', () => {
  test('shows every stage with its dates or that none are announced', async () => {
    const text = seen(await read('/jadwal'))
    for (const stage of season.stages) expect(text).toContain(stage.name.id)
    expect(text).toContain('1 Maret – 30 April 2019 · berlangsung')
    expect(text).toContain('1–18 April 2019 · selesai')
    expect(text).toContain('1 Juli – 31 Agustus 2019 · akan datang')
    expect(text).toContain('Tanggal belum diumumkan')
  })

  test('shows what was promised, also after five years', async () => {
    const text = seen(await read('/jadwal'))
    expect(text).toContain('Dijanjikan: 4.000 pesantren')
    expect(text).toContain('Dijanjikan: 130 orang')
    expect(text).toContain('Juara dalam lima tahun (2023): 5.000 pesantren')
  })

  test('shows each move of the window at both ends, and plainly the version that was not adopted', async () => {
    const text = seen(await read('/jadwal'))
    expect(text).toContain('Hari pertama: tetap 1 Maret 2019')
    expect(text).toContain('Hari terakhir: 30 April 2019, semula 31 Maret 2019')
    expect(text).toContain('Ditetapkan 1–31 Maret 2019.')
    expect(text).toContain('Yang tidak dipakai: 12 Maret – 12 April 2019.')
    expect(text).toContain('Alasan: Diperpanjang sampai akhir April. · Sumber: Pengumuman 25 April 2019')
  })

  test('stands in the navigation of public pages', async () => {
    expect(await read('/')).toMatch(/<nav[^>]*>.*href="\/jadwal"[^>]*>Jadwal/s)
  })
})

describe('the settings', () => {
  test('each part has an address; another part or season is not there; the short address leads to the season', async () => {
    for (const part of settingsParts.slice(1)) await read(`${settings}/${part}`, office)
    for (const path of [`${settings}/tahap/x`, `${settings}/lain`, '/kantor/opop/2018/pengaturan'])
      expect((await world.request(path, { cookie: office })).status, path).toBe(404)
    const short = await world.request('/kantor/pengaturan', { cookie: office })
    expect(short.headers.get('location')).toBe(settings)
  })

  test('every question stands there with code, type and both languages', async () => {
    const text = seen(await read(`${settings}/formulir`, office))
      .replaceAll('&amp;', '&')
      .replaceAll('&#39;', "'")
    for (const question of questionsOf(call.form)) {
      for (const part of [question.code, question.label.id, question.label.en]) expect(text).toContain(part)
    }
    expect(text).toContain('Formulir belum dipakai')
  })

  test.each([
    ['berkas', Object.keys(slotsOf(call.form))],
    ['syarat', call.requirements.map(one => one.code)],
    ['alasan', season.reasons.map(one => one.code)],
    ['rubrik', season.rubrics.flatMap(rubric => rubric.criteria.map(one => one.name.id))],
    ['hadiah', season.prizes.map(one => one.name.en)],
    ['janji', season.promises.map(one => one.name.en)],
  ])('%s shows all of its rows', async (part, wanted) => {
    const text = seen(await read(`${settings}/${part}`, office))
      .replaceAll('&amp;', '&')
      .replaceAll('&#39;', "'")
    expect(wanted.filter(one => !text.includes(one))).toEqual([])
  })

  test('what is not public is marked as an example', async () => {
    for (const part of ['syarat', 'rubrik', 'kuota', 'hadiah'])
      expect(await read(`${settings}/${part}`, office)).toContain('<span class="tag">contoh</span>')
    expect(await read(`${settings}/janji`, office)).not.toContain('<span class="tag">contoh</span>')
  })

  test('selection rules are sentences', async () => {
    const text = seen(await read(`${settings}/kuota`, office))
    expect(text).toContain('Setiap kecamatan yang punya calon: sedikitnya 1.')
    expect(text).toContain('Bagian start-up: sedikitnya 40\u00a0%, paling banyak 60\u00a0%.'.replace(/\u00a0/g, ' '))
  })

  test('English is complete', async () => {
    for (const part of settingsParts.slice(1)) {
      const html = await read(`${settings}/${part}`, `${office}; bahasa=en`)
      expect(html).toContain('Settings of the season')
      expect(html).not.toMatch(/undefined|\[object|NaN/)
    }
  })
})
