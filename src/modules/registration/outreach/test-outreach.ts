import { signIn, type SignedIn } from '../../../../test/persons.ts'
import type { World } from '../../../../test/world.ts'
import { text } from '../../../design/markup.ts'
import { createPesantren } from '../../registry/index.ts'
import { setFacts } from '../../registry/actions/set-facts.ts'
import { morning } from '../test-registration.ts'

export const list = '/kecamatan/hubungi'
export const kecamatan = '320501'

const source = { kind: 'registry', at: morning }

/** A pesantren that lies in the kecamatan for certain. Resolves to its id. */
export function placed(
  world: World,
  name: string,
  more: { nspp?: string; regency_code?: string; kecamatan_code?: string } = {},
) {
  const given = { name, address: 'Kp. Cibiuk', regency_code: '3205', kecamatan_code: kecamatan, ...more }
  return createPesantren(world.house.db, given, source)
}

/** Its number becomes a fact. */
export function phoned(world: World, id: string, phone: string): Promise<void> {
  return setFacts(world.house.db, id, { 'applicant.phone': phone }, source)
}

export function officerOf(world: World, region = kecamatan, name?: string): Promise<SignedIn> {
  return signIn(world, { role: 'kecamatan', region, name })
}

/** A page as somebody reads it, and as it was sent. */
export async function read(world: World, path: string, who: SignedIn, lang = 'id') {
  const answer = await world.request(path, { cookie: `${who.cookie}; bahasa=${lang}` })
  const raw = await answer.text()
  return { status: answer.status, html: text(raw), raw }
}

/** Posts the form of a page as it stands there, with what is said. */
export async function say(world: World, path: string, who: SignedIn, form: Record<string, string>) {
  const versi = /name="versi" value="([^"]*)"/.exec((await read(world, path, who)).raw)?.[1] ?? ''
  return world.request(path, { form: { versi, ...form }, cookie: who.cookie })
}
