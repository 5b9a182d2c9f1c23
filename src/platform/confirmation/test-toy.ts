import { sql } from 'kysely'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { at, newToy, openToyWorld, type ToyWorld } from '../response/test-toy.ts'
import { makeServer } from '../web/server.ts'
import { confirmationRoutes, confirmationWords, meetNumber, type Question, type Subject } from './index.ts'

// Toys, and the phones of their keepers: the engine knows neither.

const nouns = {
  id: { subject: 'mainan', owner: 'pembuat', contact: 'penjaga' },
  en: { subject: 'toy', owner: 'maker', contact: 'keeper' },
}

const subject: Subject = {
  words: lang => confirmationWords(lang, nouns[lang]),
  async shown(_db, { name }, lang) {
    return { term: 'Mainan', name, purpose: '', place: '', number: 'M-1', contact: nouns[lang].contact }
  },
}

/** The world of toys with a server that asks about them. */
export async function openAskingWorld(): Promise<ToyWorld> {
  const world = await openToyWorld()
  const others = world.house.routes.filter(route => route.path !== '/setuju/:kode')
  const routes = [...others, ...confirmationRoutes('registration.confirm', { toy: subject })]
  return { ...world, server: makeServer({ ...world.house, routes }) }
}

export interface Toy {
  id: string
  responseId: string
  owner: SignedIn
}

/** A new toy of somebody, of somebody new unless said. */
export async function makeToy(world: ToyWorld, maker?: SignedIn): Promise<Toy> {
  const owner = maker ?? (await signIn(world, 'applicant'))
  const id = await newToy({ ...world, owner })
  const { rows } = await sql<{ responseId: string }>`
    update toy set note = 'Boneka http://jahat.example' where id = ${id} returning response_id as "responseId"`.execute(
    world.house.db,
  )
  return { id, owner, responseId: rows[0]!.responseId }
}

const uuid = (n: number) => `00000000-0000-0000-0000-00000000000${n}`
export const [year, nextYear, fair, market] = [uuid(1), uuid(2), uuid(3), uuid(4)]

/** With this number every maker signs in. */
export const makersPhone = '+62810000'

/** Sends the toy with the phone of its keeper, this year for the fair unless said. */
export function name(world: ToyWorld, toy: Toy, phone?: string, more: Partial<Question> = {}) {
  const question: Question = {
    responseId: toy.responseId,
    about: { kind: 'toy', id: toy.id },
    scopeId: year,
    purposeId: fair,
    phone,
    own: given => sql<boolean>`${given}::text = ${makersPhone}`,
    kept: { name: 'Boneka http://jahat.example', identity: '' },
    message: (called, link) => `Apakah ${called} milik Anda? ${link}`,
    lang: 'id',
    actor: toy.owner.actor,
    origin: 'http://localhost',
    at,
    ...more,
  }
  return world.house.db.transaction().execute(tx => meetNumber(tx, question))
}

/** The questions to a number, the oldest first. */
export function questionsTo(world: ToyWorld, phone: string) {
  return world.house.db
    .selectFrom('message')
    .select(['id', 'body', 'held_back'])
    .where('template', '=', 'confirmation')
    .where('recipient', '=', phone)
    .orderBy('created_at')
    .execute()
}

/** The link of the first question to a number, as long as it has not answered. */
export async function linkTo(world: ToyWorld, phone: string): Promise<string> {
  return /\/setuju\/[A-Z0-9]{16}$/.exec((await questionsTo(world, phone))[0]!.body)![0]
}

/** Opens an address as a browser of this site would; `form` posts it. */
export function visit({ server }: ToyWorld, path: string, form?: Record<string, string>, cookie = '') {
  const headers = { origin: 'http://localhost', cookie }
  const body = form && new URLSearchParams(form)
  return server.request(`http://localhost${path}`, { method: form ? 'POST' : 'GET', headers, body })
}
