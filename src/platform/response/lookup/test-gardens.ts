import { sql } from 'kysely'
import type { FormContent } from '../../form/content.ts'
import { aQuestion } from '../../form/test-form.ts'
import type { Context, Route } from '../../web/context.ts'
import { makeServer } from '../../web/server.ts'
import { chooseKnown, saveFormPage, showFormPage, showMatch, type KnownRecord } from '../index.ts'
import type { Serving } from '../serving.ts'
import { openToyWorld, servingOf, type ToyRow, type ToyWorld } from '../test-toy.ts'
import type { LookupOf } from './lookup.ts'

// The toys of the engine are gardens here, and some gardens are known already.

const said = (text: string) => ({ id: text, en: text })

const content: FormContent = {
  sections: [
    {
      code: 'kebun',
      name: said('Kebun'),
      pages: [
        {
          code: 'cari',
          title: said('Nomor kebun'),
          kind: 'lookup',
          questions: [
            aQuestion('text', {
              code: 'plot',
              label: said('Nomor kebun'),
              meaning: 'applicant.number',
              optional: true,
            }),
          ],
        },
        {
          code: 'nama',
          title: said('Nama kebun'),
          questions: [aQuestion('text', { code: 'name', meaning: 'applicant.name' })],
        },
        {
          code: 'tempat',
          title: said('Tempat kebun'),
          questions: [
            aQuestion('text', { code: 'where', meaning: 'applicant.address' }),
            aQuestion('region', { code: 'village', meaning: 'applicant.place' }),
          ],
        },
      ],
    },
  ],
}

export const known: KnownRecord[] = [
  { id: '1', number: '51', name: 'Kebun Raja', address: `Jalan ${'a'.repeat(400)}`, village: '3205011001' },
  { id: '2', name: 'Kebun Ambon', regency: '3205' },
  { id: '3', number: '53', name: 'Kebun Melati', address: 'Kp. Cibiuk.', regency: '3205' },
]

/** One more than are shown. */
const many: KnownRecord[] = Array.from({ length: 11 }, (_, n) => ({ id: `${n + 100}`, name: `Kebun ke-${n + 1}` }))

const lookup: LookupOf<ToyRow> = {
  byNumber: async (_tx, number) => known.find(one => one.number === number),
  byId: async (_tx, id) => known.find(one => one.id === id),
  search: async (_tx, words) => (words === 'Banyak' ? many : known.filter(one => one.name.includes(words))),
  isListed: true,
  noun: 'kebun',
  example: 'Ambon Garut',
  taken: async (_tx, { number, name }) =>
    name === 'Kebun Melati' || number === '54'
      ? {
          title: 'Kebun ini sudah didaftarkan',
          note: 'Oleh yang lain.',
          ask: { href: '/bantuan', label: 'Tanya kantor' },
        }
      : undefined,
  async choose(_tx, toy, { id = 'none', answers }) {
    const note = [id, toy.open, Object.keys(answers).length].join(' ')
    return sql`, linked as (update toy set note = ${note} from mine where toy.id = mine.id)`
  },
}

/** A world whose toys are gardens, below `/kebun/{id}`; `?terhubung=` says which record one is linked with. */
export async function openGardens(): Promise<ToyWorld> {
  const world = await openToyWorld()
  const load = async (c: Context) => ({ serving: await gardenOf(world, c.req.param('id')!, c.req.query('terhubung')) })
  const own = { act: 'registration.own', frame: 'pesantren' } as const
  const page = { ...own, path: '/kebun/:id/isi/:halaman' }
  const routes: Route[] = [
    { ...page, method: 'GET', handler: async c => showFormPage(c, (await load(c)).serving, c.req.param('halaman')) },
    { ...page, method: 'POST', handler: async c => saveFormPage(c, (await load(c)).serving, c.req.param('halaman')) },
    { ...own, path: '/kebun/:id/cocok', method: 'GET', handler: c => showMatch(c, load) },
    { ...own, path: '/kebun/:id/cocok', method: 'POST', handler: c => chooseKnown(c, load) },
  ]
  return { ...world, server: makeServer({ ...world.house, routes: [...world.house.routes, ...routes] }) }
}

/** What the engine is told of a garden. */
async function gardenOf(world: ToyWorld, id: string, linkedId?: string): Promise<Serving<ToyRow>> {
  const serving = await servingOf(world, id)
  const base = `/kebun/${id}`
  return { ...serving, base, form: { ...serving.form, content }, also: undefined, lookup: { ...lookup, linkedId } }
}
