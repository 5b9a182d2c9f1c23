import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInAs, type Member } from '../../e2e/cast.ts'
import { findKnown, samples } from '../../e2e/samples.ts'
import { serveTrial, type Served } from '../../e2e/serve.ts'
import { lastSubmission } from '../../src/platform/response/index.ts'
import { seasonForm } from '../../src/modules/programmes/index.ts'
import { valueOf } from '../../src/platform/form/answer.ts'
import { questionsOf, type Question } from '../../src/platform/form/content.ts'
import { isSensitive } from '../../src/platform/form/meaning-types.ts'
import { types } from '../../src/platform/form/types.ts'
import { bare } from '../bare.ts'

let served: Served
/** What is sensitive and somebody gave, and what people sign in with, without the marks between. */
let secrets: string[]
let addresses: { as: Member; path: string }[]

beforeAll(async () => {
  served = await serveTrial({ files: true })
  const known = await findKnown(served.world.house, served.origin)
  await apply(known.officersRun)
  secrets = [...(await sensitiveAnswers()), ...(await contacts())].map(bare).filter(text => text.length > 7)
  const all = samples(known)
  const staff = served.world.house.routes.filter(route => route.method === 'GET' && route.frame === 'staff')
  addresses = staff
    .flatMap(route => all[route.path] ?? [])
    .filter(sample => !sample.send)
    .filter(({ path }) => !path.includes('tampil='))
    .flatMap(({ as, path }) => variants(path).map(variant => ({ as, path: variant })))
}, 120_000)
afterAll(() => served.close())

test('no page shows staff what is sensitive, or how to reach somebody, without a row that says who looked', async () => {
  expect(secrets.length).toBeGreaterThan(50)
  const silent: string[] = []
  const logged: string[] = []
  for (const { as, path } of addresses) {
    const before = await rows()
    const { shows, kept } = await look(as, path)
    if (shows.length > 0) ((await rows()) > before && !kept ? logged : silent).push(`${path}: ${shows[0]}`)
  }
  expect(silent).toEqual([])
  // It would have noticed: cases, near cases, drafts, persons and messages are among them.
  const seen = (part: string) => logged.some(line => line.includes(part))
  expect(
    ['/pendaftaran/OPOP', '/kecamatan/pendaftaran/', '/kantor/orang/0', '/orang/impor/', '/kotak-keluar/'].filter(
      part => !seen(part),
    ),
  ).toEqual([])
}, 60_000)

/** Makes officers of a planned import, so that the list names people who are there. */
async function apply(run: string): Promise<void> {
  const session = (await signInAs(served, 'kantor'))!
  const headers = { cookie: `${session.name}=${session.value}`, origin: served.origin }
  await fetch(`${served.origin}${run}/terapkan`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(),
    redirect: 'manual',
  })
}

/** The page itself, with the personal values it offers, and as a file. */
function variants(path: string): string[] {
  const joint = path.includes('?') ? '&' : '?'
  return [path, `${path}${joint}tampil=pribadi`, `${path}${joint}unduh=csv`]
}

/** Which secrets stand on a page, and whether the browser may keep it to show it again. */
async function look(as: Member, path: string): Promise<{ shows: string[]; kept: boolean }> {
  const session = await signInAs(served, as)
  const headers = { cookie: `${session!.name}=${session!.value}` }
  const answer = await fetch(served.origin + path, { headers, redirect: 'manual' })
  const plain = bare((await answer.text()).replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, '|'))
  const kept = answer.headers.get('cache-control') !== 'private, no-store'
  return { shows: secrets.filter(secret => plain.includes(secret)), kept }
}

async function rows(): Promise<number> {
  const { n } = await served.world.house.db
    .selectFrom('access_log')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** As they are reviewed and as they are kept; what is also said where nothing is sensitive is no secret. */
async function sensitiveAnswers(): Promise<string[]> {
  const { db } = served.world.house
  const registrations = await db
    .selectFrom('registration as r')
    .innerJoin('response as p', 'p.id', 'r.response_id')
    .select(['p.id', 'p.form_version_id'])
    .where('r.number', 'is not', null)
    .execute()
  const found = { open: new Set<string>(), sensitive: new Set<string>() }
  for (const { id, form_version_id } of registrations) {
    const { content } = await seasonForm(db, form_version_id)
    const { answers } = (await lastSubmission(db, id))!
    for (const question of questionsOf(content)) {
      const value = valueOf(answers, question.code)
      if (question.type === 'file' || value === undefined || value === null) continue
      const form = { lang: 'id' as const, regions: undefined as never, today: Temporal.PlainDate.from('2019-04-25') }
      const texts = question.type === 'region' ? [] : [types[question.type].review(question, value, form)]
      for (const text of [...texts, String(value)]) found[isSecret(question) ? 'sensitive' : 'open'].add(text)
    }
  }
  const said = [...found.open, ...(await listed())].map(bare).join('|')
  return [...found.sensitive].filter(text => !said.includes(bare(text)))
}

/** How the list calls organisations: some pesantren is named "Yayasan Al-Ikhlas", as many an owner of an account is. */
async function listed(): Promise<string[]> {
  const all = await served.world.house.db.selectFrom('organisation').select(['name', 'address']).execute()
  return all.flatMap(({ name, address }) => [name, address ?? ''])
}

/** The options of a question are known to everybody; which of them was chosen is not, but no page can be searched for it. */
function isSecret(question: Question): boolean {
  return isSensitive(question) && !types[question.type].choices
}

/** The address that stands as an example on the page of the import, and that the samples invite. */
const example = 'asep@contoh.id'

/** Numbers and addresses that accounts are signed in with; those that receive nothing are none. */
async function contacts(): Promise<string[]> {
  const accounts = await served.world.house.db.selectFrom('account').select(['email', 'phone_number']).execute()
  return accounts.flatMap(({ email, phone_number }) => [
    ...(email.endsWith('.invalid') || email === example ? [] : [email]),
    ...(phone_number ? [phone_number, phone_number.replace('+62', '0')] : []),
  ])
}
