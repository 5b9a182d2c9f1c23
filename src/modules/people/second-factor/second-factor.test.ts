import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '../../../../test/browser.ts'
import { invitationPath, newestLetter } from '../../../../test/inbox.ts'
import { runWaiting } from '../../../../test/jobs.ts'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { codeOf, enrol, forgetSteps, officerWith, password, typePassword, type TestOfficer } from './test-officer.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const step = '/masuk/petugas/kode'
const backupStep = '/masuk/petugas/cadangan'

/** Somebody of the office, signed in, with a second factor that is on. */
async function enrolled(officer?: TestOfficer) {
  const somebody = officer ?? (await officerWith(world, 'office'))
  const browser = new Browser(world)
  await typePassword(browser, somebody)
  return { officer: somebody, browser, ...(await enrol(browser)) }
}

async function acts(): Promise<string[]> {
  const rows = await world.house.db.selectFrom('ledger_entry').select('act').orderBy('seq').execute()
  return rows.map(row => row.act)
}

test('it is set up with a first code, shown as a picture and as text, and only then asked for', async () => {
  const officer = await officerWith(world, 'office')
  const browser = new Browser(world)
  expect((await typePassword(browser, officer)).headers.get('location')).toBe('/kantor')
  expect((await browser.get('/akun/dua-langkah/pasang')).headers.get('location')).toBe('/akun/dua-langkah')
  await browser.post('/akun/dua-langkah', {})
  const html = await browser.text('/akun/dua-langkah/pasang')
  // The phone that should scan the picture is often the one that shows it.
  expect(html).toMatch(
    /<a [^>]*href="otpauth:\/\/totp\/[^"]*secret=[A-Z2-7]+[^"]*"[^>]*>[^<]*<?[^>]*>?Buka di aplikasi autentikator di HP ini/,
  )
  expect(html).toMatch(/<svg class="qr2"/)
  expect(html).toContain('class="qr1"')
  // Begun is not on: the password alone still opens the door.
  expect((await typePassword(new Browser(world), officer)).headers.get('location')).toBe('/kantor')
  const wrong = await browser.post('/akun/dua-langkah/pasang', { kode: '000000' })
  expect(wrong.status).toBe(422)
  const { backup } = await enrol(browser)
  expect(backup).toHaveLength(10)
  expect(await browser.text('/akun/dua-langkah')).toContain('Menyala')
  expect((await acts()).at(-1)).toBe('second-factor.on')
})

test('after the right password a second page asks for the digits, and no page opens before', async () => {
  const { officer, secret, browser } = await enrolled()
  await forgetSteps(world)
  const other = new Browser(world)
  expect((await typePassword(other, officer, '/kantor/orang')).headers.get('location')).toBe(step)
  expect((await other.get('/kantor')).headers.get('location')).toContain('/masuk/petugas?ke=')
  expect((await other.post(step, { kode: '000000' })).status).toBe(422)
  const entered = await other.post(step, { kode: await codeOf(secret) })
  expect(entered.headers.get('location')).toBe('/kantor/orang')
  expect((await other.get('/kantor/orang')).status).toBe(200)
  // Whoever only has the note of nobody is sent back.
  expect((await new Browser(world).get(step)).headers.get('location')).toBe('/masuk/petugas')
  expect((await browser.get('/kantor')).status).toBe(200)
})

test('a code is taken once, in this window and in the one beside it; of two at once one gets in', async () => {
  const { officer, secret } = await enrolled()
  await forgetSteps(world)
  const browsers = [new Browser(world), new Browser(world)]
  for (const browser of browsers) await typePassword(browser, officer)
  const kode = await codeOf(secret)
  const answers = await Promise.all(browsers.map(browser => browser.post(step, { kode })))
  expect(answers.map(answer => answer.status).sort()).toEqual([303, 422])
  const again = new Browser(world)
  await typePassword(again, officer)
  const used = await again.post(step, { kode })
  expect(await used.text()).toContain('baru saja dipakai')
  // An older one is not taken after a newer one, though it is in the window.
  expect((await again.post(step, { kode: await codeOf(secret, -1) })).status).toBe(422)
})

test('each backup code opens the door once, however it is typed; only keyed hashes are kept', async () => {
  const { officer, backup } = await enrolled()
  const browser = new Browser(world)
  await typePassword(browser, officer)
  const cadangan = backup[0]!.toLowerCase().replace('-', ' ')
  expect((await browser.post(backupStep, { cadangan })).headers.get('location')).toBe('/kantor')
  const second = new Browser(world)
  await typePassword(second, officer)
  expect((await second.post(backupStep, { cadangan })).status).toBe(422)
  const { rows } = await sql<{ row: string }>`
    select b::text as row from backup_code b union all select f::text from second_factor f`.execute(world.house.db)
  for (const { row } of rows) for (const code of backup) expect(row).not.toContain(code.replace('-', ''))
  expect(await acts()).toContain('second-factor.backup')
  expect(await browser.text('/akun/dua-langkah')).toContain('>9<')
})

test('a code whose answer was lost gives the same session again: in that browser, for a minute, while the session lasts', async () => {
  const { officer, secret, backup } = await enrolled()
  await forgetSteps(world)
  const ways: { at: string; form: Record<string, string> }[] = [
    { at: step, form: { kode: await codeOf(secret) } },
    { at: backupStep, form: { cadangan: backup[0]! } },
    { at: backupStep, form: { cadangan: backup[1]! } },
  ]
  const tokenOf = ({ cookies }: Browser) => cookies.get('opop.session_token')
  const alive = async () =>
    (
      await sql`select from session where user_id = ${officer.accountId} and created_at > now() - interval '1 hour'`.execute(
        world.house.db,
      )
    ).rows.length
  const ends = [
    (browser: Browser) => browser.post('/keluar', {}),
    () => sql`update session set created_at = created_at - interval '61 seconds'`.execute(world.house.db),
    () => sql`delete from session where user_id = ${officer.accountId}`.execute(world.house.db),
  ]
  for (const [n, { at, form }] of ways.entries()) {
    const browser = new Browser(world)
    await typePassword(browser, officer, '/kantor/orang')
    const before = new Map(browser.cookies)
    const first = await browser.post(at, form)
    expect(first.headers.get('location')).toBe('/kantor/orang')
    const opened = tokenOf(browser)
    const sessions = await alive()
    const again = async () => {
      const other = new Browser(world)
      other.cookies = new Map(before)
      return { answer: await other.post(at, form), token: tokenOf(other) }
    }
    const answers = [await again(), ...(await Promise.all([again(), again()]))]
    for (const { answer, token } of answers)
      expect([answer.headers.get('location'), token]).toEqual(['/kantor/orang', opened])
    expect(await alive()).toBe(sessions)
    // Somebody else who knows password and code, and the same browser in another attempt.
    const stranger = new Browser(world)
    await typePassword(stranger, officer)
    expect((await stranger.post(at, form)).status).toBe(422)
    await ends[n]!(browser)
    expect((await again()).answer.status).toBe(422)
  }
})

test('the secret lies sealed, and opens with the secret of this installation only', async () => {
  const { officer, secret } = await enrolled()
  const { rows } = await sql<{ secret: string }>`
    select secret from second_factor where account_id = ${officer.accountId}`.execute(world.house.db)
  expect(rows[0]!.secret).toMatch(/^[0-9a-f]{80,}$/)
  expect(Buffer.from(rows[0]!.secret, 'hex').includes(secret)).toBe(false)
})

test('a new password by mail does not go round it', async () => {
  const { officer } = await enrolled()
  await new Browser(world).post('/lupa-sandi', { surel: officer.email })
  await runWaiting(world, 'send-reset')
  const browser = new Browser(world)
  const fresh = 'teh manis sore hari'
  const set = await browser.post(await invitationPath(world, officer.email), { sandi: fresh, ulang: fresh })
  expect(set.headers.get('location')).toBe(step)
  // Whoever had shown the old password has shown nothing any more.
  const before = new Browser(world)
  await typePassword(before, officer)
  expect((await before.get(step)).headers.get('location')).toBe('/masuk/petugas')
})

test('codes cannot be guessed for ever; a browser that has signed in waits for no stranger; the owner is told', async () => {
  const { officer, secret, browser } = await enrolled()
  await browser.post('/keluar', {})
  const stranger = new Browser(world)
  await typePassword(stranger, officer)
  const statuses: number[] = []
  for (let i = 0; i < 9; i++) statuses.push((await stranger.post(step, { kode: `00000${i}` })).status)
  expect(statuses).toEqual([...Array.from({ length: 8 }, () => 422), 429])
  expect((await newestLetter(world, officer.email))!.template).toBe('factor-guessed')
  await forgetSteps(world)
  await typePassword(browser, officer)
  expect((await browser.post(step, { kode: await codeOf(secret) })).status).toBe(303)
})

test('it is turned off with the password and a code, of the app or a backup code', async () => {
  const { officer, browser, backup } = await enrolled()
  const off = (sandi: string, kode: string) => browser.post('/akun/dua-langkah/mati', { sandi, kode })
  expect((await off('salah sekali', backup[0]!)).status).toBe(422)
  expect((await off(password, '000000')).status).toBe(422)
  expect((await off(password, backup[1]!)).status).toBe(303)
  expect((await typePassword(new Browser(world), officer)).headers.get('location')).toBe('/kantor')
  expect((await acts()).at(-1)).toBe('second-factor.off')
})

test('new backup codes end the old ones', async () => {
  const { officer, browser, secret, backup } = await enrolled()
  await forgetSteps(world)
  const page = await browser.post('/akun/dua-langkah/cadangan', { kode: await codeOf(secret) })
  expect(page.status).toBe(200)
  expect(page.headers.get('cache-control')).toBe('no-store')
  const other = new Browser(world)
  await typePassword(other, officer)
  expect((await other.post(backupStep, { cadangan: backup[0]! })).status).toBe(422)
})

test('the office resets it for somebody else with a reason; sessions end and the owner is told', async () => {
  const { officer, browser } = await enrolled()
  const office = await signIn(world, 'office')
  const at = `/kantor/orang/${officer.personId}`
  const post = (reason: string) =>
    world.request(`${at}/langkah-kedua`, { form: { 'alasan-langkah-kedua': reason }, cookie: office.cookie })
  expect((await post('singkat')).status).toBe(422)
  expect((await post('HP hilang, sudah ditelepon.')).headers.get('location')).toBe(`${at}?ok=langkah-kedua`)
  expect((await post('HP hilang, sudah ditelepon.')).headers.get('location')).toBe(`${at}?ok=langkah-kedua`)
  expect((await acts()).filter(act => act === 'second-factor.reset')).toHaveLength(1)
  expect((await browser.get('/kantor')).headers.get('location')).toContain('/masuk/petugas?ke=')
  expect((await newestLetter(world, officer.email))!.template).toBe('factor-reset')
  expect((await acts()).at(-1)).toBe('second-factor.reset')
  const html = await (await world.request(at, { cookie: office.cookie })).text()
  expect(html).toContain('HP hilang, sudah ditelepon.')
  expect((await post('Sekali lagi, untuk apa?')).status).toBe(404)
  // Nobody resets their own: it is turned off with password and code.
  const mine = await enrolled()
  const own = { 'alasan-langkah-kedua': 'Malas menulis kode.' }
  expect((await mine.browser.post(`/kantor/orang/${mine.officer.personId}/langkah-kedua`, own)).status).toBe(422)
})
