import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import type { Tx } from '../database/open.ts'
import type { FormContent, FormPage } from '../form/content.ts'
import { slotsOf } from '../form/slots.ts'
import { aQuestion, posted, someForm } from '../form/test-form.ts'
import { saltBytes } from '../keys/commit-to.ts'
import type { Context, Route } from '../web/context.ts'
import { makeServer, type Server } from '../web/server.ts'
import {
  answerColumns,
  answersOf,
  answerTables,
  barsOf,
  beginResponse,
  contentHash,
  holdDraft,
  insertSubmission,
  lastSequence,
  papersOf,
  savePage,
  saveFormPage,
  sendResponse,
  serveReview,
  showFormPage,
  type AnswerRow,
  type NewSubmission,
  type OwnAnswers,
  type Sending,
} from './index.ts'
import type { Serving } from './serving.ts'

// A form about animals and a table of toys: the engine knows neither.

const said = (text: string) => ({ id: text, en: text })
const page = (code: string, ...questions: FormPage['questions']): FormPage => ({ code, title: said(code), questions })
const options = ['cat', 'bird'].map(code => ({ code, label: said(code) }))

export const content: FormContent = {
  sections: [
    {
      code: 'toy',
      name: said('Mainan'),
      pages: [
        page('hewan', aQuestion('one', { code: 'animal', options }), aQuestion('text', { code: 'name' })),
        page('sangkar', aQuestion('text', { code: 'cage', if: { question: 'animal', is: ['bird'] } })),
        page('warna', aQuestion('text', { code: 'colour', if: { question: 'cage', is: 'any' } })),
        page(
          'umur',
          aQuestion('number', { code: 'age' }),
          aQuestion('number', { code: 'indoors', optional: true, atMost: 'age' }),
          aQuestion('text', { code: 'food', if: { question: 'animal', is: ['cat'] } }),
        ),
        page('foto', aQuestion('file', { code: 'photo', accepts: ['photo'], most: 2 })),
      ],
    },
  ],
}

export const pageOf = (code: string) => content.sections[0]!.pages.find(one => one.code === code)!

export const at = Temporal.Instant.from('2019-04-25T09:00:00+07:00')

export interface ToyRow {
  id: string
  open: boolean
}

/** A world with the table of toys and two versions of the form. */
export interface ToyWorld extends World {
  owner: SignedIn
  versions: [string, string]
  server: Server
}

export async function openToyWorld(): Promise<ToyWorld> {
  const world = await openWorld()
  const { db } = world.house
  await sql`create table toy (id uuid primary key default uuidv7(), response_id uuid not null unique references response,
    open boolean not null default true, note text)`.execute(db)
  const { rows } = await sql<{ id: string }>`
    with p as (insert into programme (code, name) values ('mainan', '{}') returning id),
    s as (insert into season (programme_id, year, name) select id, 2000, '{}' from p returning id),
    f as (insert into form (season_id, code) select id, 'toy' from s returning id)
    insert into form_version (form_id, version, content)
    select f.id, v, ${JSON.stringify(content)}::jsonb from f, generate_series(1, 2) v returning id`.execute(db)
  const own = {
    ...world,
    owner: await signIn(world, 'applicant'),
    versions: rows.map(row => row.id) as [string, string],
  }
  const house = { ...world.house, routes: [...world.house.routes, ...routesOf(own)] }
  return { ...own, server: makeServer(house) }
}

function routesOf(world: Omit<ToyWorld, 'server'>): Route[] {
  const serving = (c: Context) => servedAt(world, c)
  const own = { act: 'registration.own', frame: 'pesantren' } as const
  const shared = { ...own, path: '/mainan/:id/isi/:halaman' }
  const whole = { ...own, path: '/mainan/:id/kirim' }
  const sending = sendingOf(world)
  return [
    { ...shared, method: 'GET', handler: async c => showFormPage(c, await serving(c), c.req.param('halaman')) },
    { ...shared, method: 'POST', handler: async c => saveFormPage(c, await serving(c), c.req.param('halaman')) },
    { ...whole, method: 'GET', handler: c => serveReview(c, sending) },
    { ...whole, method: 'POST', handler: c => sendResponse(c, world.owner.actor.personId, sending) },
  ]
}

/** A toy as the address asks for it: opened for some questions only, where it says so. */
async function servedAt(world: Omit<ToyWorld, 'server'>, c: Context) {
  const only = c.req.queries('hanya')
  return { ...(await servingOf(world, c.req.param('id')!)), only: only && new Set(only) }
}

/** So many toys one account sends a day. */
export const mostSent = 20

/** How a toy is sent: while it is open, and once it is whole. */
function sendingOf(world: Omit<ToyWorld, 'server'>): Sending<{ serving: Serving<ToyRow>; open: boolean }> {
  const { db } = world.house
  return {
    async load(c) {
      const id = c.req.param('id')!
      const { rows } = await sql<{ open: boolean }>`select open from toy where id = ${id}`.execute(db)
      return { serving: await servedAt(world, c), open: rows[0]!.open }
    },
    limit: { name: 'toy', points: mostSent, seconds: 86_400 },
    said: () => ({ title: 'Periksa mainan', lead: 'Sekali lagi.', send: 'Kirim mainan' }),
    instead: ({ open, serving }) => (open ? undefined : `${serving.base}/status`),
    async send(_c, tx, { serving }, { version, arrived }) {
      const held = await holdDraft<ToyRow>(tx, serving.target(arrived))
      if (!held?.may) return { refused: 'shut', text: 'Kotak mainan ditutup' }
      if (version !== undefined && version !== held.version) return { refused: 'changed' }
      const bars = barsOf(content, held.answers, papersOf(serving), serving.only)
      if (bars.length > 0) return { bars }
      return { number: `M-${await submitToy(tx, serving.response)}`, next: `${serving.base}/bukti` }
    },
  }
}

export const salt = Buffer.alloc(saltBytes, 7)

/** Writes what stands in the draft of a toy as sent, without its papers. Resolves to the place among its submissions. */
export async function submitToy(tx: Tx, response: OwnAnswers, values: NewSubmission['values'] = {}): Promise<number> {
  const { responseId, formVersionId, answers, version } = response
  const sequence = (await lastSequence(tx, responseId)) + 1
  const hash = { contentHash: contentHash(formVersionId, answers, [], salt), salt }
  const sent = { responseId, formVersionId, sequence, draftVersion: version, answers, documents: [], values, ...hash }
  await insertSubmission(tx, { ...sent, judged: { seen: sequence }, at, recordedAt: at })
  return sequence
}

/** Begins an empty answer about a new toy. Resolves to the id of the toy. */
export async function newToy({ house, versions, owner }: Pick<ToyWorld, 'house' | 'versions' | 'owner'>) {
  const id = randomUUID()
  const toy = sql`insert into toy (id, response_id) values (${id}, uuidv7()) returning response_id`
  await beginResponse(toy, { formVersionId: versions[0], ownerId: owner.actor.personId, at }).execute(house.db)
  return id
}

/** What the engine is told of a toy, read anew as every request does. */
export async function servingOf(world: Pick<World, 'house'> & Pick<ToyWorld, 'owner'>, id: string) {
  const { rows } = await sql<AnswerRow>`
    select ${answerColumns(true)} from toy t ${answerTables(sql`t.response_id`)} where t.id = ${id}`.execute(
    world.house.db,
  )
  const response = answersOf(rows[0]!)
  return {
    form: { formVersionId: response.formVersionId, content, slots: slotsOf(content), mostFiles: 3 },
    context: someForm,
    response,
    base: `/mainan/${id}`,
    code: 'M-1',
    ownerId: world.owner.actor.personId,
    sample: false,
    target: () => ({
      from: sql`toy t`,
      where: sql`t.id = ${id}`,
      responseId: sql`t.response_id`,
      may: sql<boolean>`t.open`,
      columns: sql`t.id, t.open`,
      lock: sql`t`,
    }),
    refusal: ({ open }) => ({ title: `terbuka: ${open}`, note: '' }),
    also: answers =>
      answers.name ? sql`, noted as (update toy set note = 'named' from mine where toy.id = mine.id)` : undefined,
    across: () => [],
  } satisfies Serving<ToyRow>
}

/** Saves a page as a browser would post it, through the action, read anew before. */
export async function save(world: ToyWorld, id: string, code: string, fields: Record<string, string>) {
  const asked = { page: pageOf(code), posted: posted(fields), arrived: at }
  return savePage<ToyRow>(world.house.db, await servingOf(world, id), asked)
}
