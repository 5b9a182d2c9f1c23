import { expect, test } from 'vitest'
import { draw, frameFor } from '../../design/draw.tsx'
import { renderPage } from '../../design/index.ts'
import { brokenTies } from '../../design/markup.ts'
import type { PolicyTable } from '../policy/index.ts'
import type { Context } from '../web/context.ts'
import { HomeBody } from './body.tsx'
import { readHome } from './serve.tsx'
import type { HomePart, HomeSlot, HomeTask } from './slot.ts'
import { taskRows } from './task-rows.ts'
import { toyGardens, ToyHome, toyPumps } from './toy.tsx'

const policy: PolicyTable = {
  'garden.read': { head: 'all', kecamatan: 'region' },
  'garden.decide': { office: 'all' },
  'garden.remind': { kecamatan: 'region' },
  'pump.read': { office: 'all', head: 'all' },
  'pump.start': { office: 'all' },
}
const region = { code: '320501', name: 'Kecamatan Kebun' }
const readBy = (role: 'office' | 'head' | 'kecamatan' | 'mentor', slots: HomeSlot[]) =>
  readHome({ var: { house: { policy }, actor: { role, personId: 'p', region } } } as unknown as Context, slots)

test('a slot is read only for those who may do its act, and told how far they get', async () => {
  const scopes: string[] = []
  const slot = (act: string, changes?: string): HomeSlot => ({
    ...{ act, changes },
    read: async (_, scope) => {
      scopes.push(`${act} ${scope.kind}`)
      return {}
    },
  })
  const slots = [slot('garden.read', 'garden.decide'), slot('pump.read', 'pump.start')]
  expect(await readBy('head', slots)).toEqual({ parts: [{ tasks: undefined }, { tasks: undefined }], looksOnly: true })
  expect(await readBy('office', slots)).toEqual({ parts: [{}], looksOnly: false })
  expect(scopes.splice(0)).toEqual(['garden.read all', 'pump.read all', 'pump.read all'])
  // Where nothing is ever changed from a home, nobody is told that they only look.
  expect(await readBy('kecamatan', [slot('garden.read')])).toEqual({ parts: [{}], looksOnly: false })
  expect(await readBy('mentor', slots)).toEqual({ parts: [], looksOnly: false })
  expect(scopes).toEqual(['garden.read region'])
})

test('a task is shown only to whoever may do the act that ends it; how things stand stays', async () => {
  const slot = (act: string, part: HomePart): HomeSlot => ({ act, read: async () => part })
  const { tasks, figures } = toyGardens('id')
  const slots = [slot('garden.read', { tasks, figures }), slot('pump.read', toyPumps('id'))]
  const acts = async (role: Parameters<typeof readBy>[0]) =>
    (await readBy(role, slots)).parts.map(part => [part.tasks?.map(task => task.act), part.figures?.length])
  expect(await acts('head')).toEqual([
    [[], 1],
    [[], undefined],
  ])
  expect(await acts('office')).toEqual([[['pump.start'], undefined]])
  expect(await acts('kecamatan')).toEqual([[['garden.remind'], 1]])
  // An act that no policy knows is a mistake of the slot, and no task that is shown to nobody.
  const unheard = slot('garden.read', { tasks: [{ ...tasks![0]!, act: 'garden.unheard' }] })
  await expect(readBy('head', [unheard])).rejects.toThrow('no policy')
  expect(draw(<HomeBody lang="id" parts={[{ tasks: [], figures }]} />)).not.toMatch(/<ol|class="duo/)
})

test('what waits comes first, then by urgency, then as it is told; nothing to do is said once and leads nowhere', () => {
  const task = (title: string, urgency: HomeTask['urgency'], ...counts: number[]): HomeTask => ({
    ...{ act: 'garden.decide', title, note: '', kind: 'wrong', urgency },
    waiting: counts.map(count => ({ count, href: `/${title}` })),
  })
  const rows = taskRows('id', [
    task('bibit', 'remind', 1),
    task('pompa', 'failed', 0),
    task('batas', 'decide'),
    task('pagar', 'failed', 2, 0, 3),
    task('nama', 'doubt', 1200),
    task('air', 'failed', 4),
  ])
  expect(rows.map(row => [row.title, row.href, row.status?.kind, row.status?.word])).toEqual([
    ['pagar', '/pagar', 'wrong', '2'],
    ['pagar', '/pagar', 'wrong', '3'],
    ['air', '/air', 'wrong', '4'],
    ['nama', '/nama', 'wrong', '1.200'],
    ['bibit', '/bibit', 'wrong', '1'],
    ['batas', undefined, 'done', 'Tidak ada'],
    ['pompa', undefined, 'done', 'Tidak ada'],
  ])
})

test('a home says what is not there yet: what a room says where none has figures, else what its role is told', () => {
  const none = { title: 'Belum ada kebun', next: 'Kebun dibuka kantor.' }
  const alone = draw(<HomeBody lang="id" parts={[{ none }]} />)
  expect(alone).toContain('Kebun dibuka kantor.')
  expect(alone).not.toContain('<ol')
  const beside = draw(<HomeBody lang="id" parts={[toyPumps('id'), { none }]} />)
  expect(beside).toMatch(/Pompa air berhenti[\s\S]*Belum ada kebun/)
  expect(draw(<HomeBody lang="id" parts={[toyGardens('id'), { none }]} />)).not.toContain('Belum ada kebun')
  const unopened = { title: 'Belum dibuka', action: { name: 'Pilih peran lain', href: '/peran' } }
  expect(draw(<HomeBody lang="id" parts={[]} none={unopened} />)).toMatch(/Belum dibuka[\s\S]*href="\/peran"/)
  expect(draw(<HomeBody lang="id" parts={[{ none }]} none={unopened} />)).not.toContain('Belum dibuka')
})

test.each(['id', 'en'] as const)('the toy shows tasks, figures, what else there is and what is over (%s)', lang => {
  const html = renderPage(frameFor({ lang }), { title: 'Toy' }, <ToyHome lang={lang} />)
  expect(brokenTies(html)).toEqual([])
  const told =
    lang === 'id'
      ? ['Petak di tepi sungai', 'Bibit belum diambil: Kebun sayur', 'Pompa air berhenti', '</a> belum ditanami']
      : ['The plot by the river', 'Seeds not fetched: Vegetable gardens', 'Pumps that stopped', '</a> not planted yet']
  const places = told.map(text => html.indexOf(text))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(html).not.toContain(lang === 'id' ? 'diambil: Kebun buah' : 'fetched: Fruit gardens')
  expect(html).toContain(lang === 'id' ? 'Tahun tanam pertama' : 'The first year of planting')
})
