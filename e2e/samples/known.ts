import { sql } from 'kysely'
import { hashPassword, setPassword } from '../../src/modules/people/sign-in/data/credentials.ts'
import { insertPerson } from '../../src/modules/people/index.ts'
import { confirmFactor, writeSecret } from '../../src/modules/people/second-factor/data/factors.ts'
import { letters } from '../../src/modules/papers/index.ts'
import { versionOf } from '../../src/platform/staff-form/index.ts'
import type { House } from '../../src/platform/web/context.ts'
import { signInAs } from '../cast.ts'
import { makeNear, type Near } from '../sample-near.ts'
import { makePlans, type Plans } from '../sample-plans.ts'
import { twoSteps } from './people.ts'
import type { Known } from './sample.ts'

/** Reads what the sample season holds, and adds what only an office does: an invitation and four plans. */
export async function findKnown(house: House, origin: string): Promise<Known> {
  // Twelve registrations do not reach every kecamatan: the cast's own lies in the one whose officer is in the cast.
  await sql`update registration set kecamatan_code = '320514'
    where owner_id = (select person_id from account where phone_number = '+628999000002')`.execute(house.db)
  await sql`insert into registration_dispute (season_id, organisation_id, registration_id, held_by_id, happened_at)
    select h.season_id, h.organisation_id, d.id, h.id, h.submitted_at
    from registration h, registration d, account a, account b
    where a.person_id = h.owner_id and a.phone_number = '+628999000002'
      and b.person_id = d.owner_id and b.phone_number = '+628999000001'
    on conflict do nothing`.execute(house.db)
  const office = (await signInAs({ origin }, 'kantor'))!
  const post = poster(origin, cookieOf(office))
  await post('/kantor/orang/undangan', {
    nama: 'Asep Suparman',
    surel: 'asep@contoh.id',
    peran: 'kecamatan',
    daerah: '320514',
  })
  await officerWithTwoSteps(house)
  await post('/kantor/surat/pengaturan/invitation', adaptedInvitation())
  const near = await makeNear(house, async () => poster(origin, cookieOf((await signInAs({ origin }, 'kecamatan'))!)))
  return { ...(await readKnown(house)), session: await otherSession(house), ...near, ...(await makePlans(post)) }
}

/** What the office changes in a kind of paper. */
function adaptedInvitation(): Record<string, string> {
  const { texts, position: penanda = '' } = letters.invitation
  const said = Object.entries(texts).flatMap(([lang, of]) =>
    Object.entries(of!).map(([name, text]) => [`${lang}-${name}`, text]),
  )
  const why = { versi: versionOf(0), alasan: 'Nomor empat angka' }
  return {
    ...Object.fromEntries(said),
    penanda,
    pola: '{nomor:4}/{deret}/OPOP/{tahun}',
    ...why,
    'id-closing': 'Terima kasih.',
  }
}

async function officerWithTwoSteps(house: House): Promise<void> {
  const { db, env } = house
  const { surel: email, sandi } = twoSteps
  const { accountId } = await insertPerson(db, { name: 'Dewi Lestari', email, emailVerified: true })
  await setPassword(db, accountId, await hashPassword(house, sandi))
  await writeSecret(db, env.sessionSecret, accountId, 'a'.repeat(25))
  await confirmFactor(db, accountId)
}

async function otherSession({ db }: House): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into session (token, user_id, expires_at)
    select 'other-device', a.id, now() + interval '1 day' from account a join role_grant g on g.person_id = a.person_id
    join person p on p.id = a.person_id where g.role = 'office' and p.sample limit 1
    returning id`.execute(db)
  return `/akun/sesi/${rows[0]!.id}`
}

async function readKnown(house: House): Promise<Omit<Known, 'session' | keyof Plans | keyof Near>> {
  const { rows } = await sql<
    Record<'registered' | 'near' | 'document' | 'ownDocument' | 'pesantren', string> & Record<string, string>
  >`
    with mine as (
      select r.* from registration r join account a on a.person_id = r.owner_id where a.phone_number = '+628999000002'
    )
    select (select id from mine) as registered,
      (select number from mine) as number,
      (select r.id from registration r join account a on a.person_id = r.owner_id
        where a.phone_number = '+628999000001') as draft,
      (select id from document where response_id = (select response_id from mine) limit 1) as document,
      (select id from document where response_id = (select response_id from mine) limit 1) as "ownDocument",
      (select '/saya/' || draft_code from mine) as "sentAt",
      (select '/saya/' || r.draft_code from registration r join account a on a.person_id = r.owner_id
        where a.phone_number = '+628999000001') as "draftAt",
      (select id from organisation where kind = 'pesantren' and standing = 'recorded' order by id limit 1) as pesantren,
      (select owner_id from mine) as person,
      (select id from message order by created_at limit 1) as message,
      (select number || '-' || code from receipt limit 1) as receipt,
      (select '/kantor/sengketa/' || id from registration_dispute limit 1) as dispute,
      (select substring(body from '/setuju/[A-Z0-9]+') from message where template = 'confirmation'
        order by created_at limit 1) as confirmation,
      (select substring(body from '/undangan/[A-Za-z0-9_-]+') from message where recipient = 'asep@contoh.id'
        order by created_at desc limit 1) as invitation`.execute(house.db)
  const found = rows[0]!
  for (const [what, value] of Object.entries(found)) if (!value) throw new Error(`the sample season has no ${what}`)
  return found as never
}

const cookieOf = ({ name, value }: { name: string; value: string }) => `${name}=${value}`

function poster(origin: string, cookie: string) {
  return async (path: string, form: Record<string, string> | FormData) => {
    const body = form instanceof FormData ? form : new URLSearchParams(form)
    const answer = await fetch(origin + path, { method: 'POST', headers: { origin, cookie }, body, redirect: 'manual' })
    if (answer.status !== 303)
      throw new Error(`POST ${path} answered ${answer.status}: ${(await answer.text()).slice(0, 400)}`)
    return answer.headers.get('location')!
  }
}
