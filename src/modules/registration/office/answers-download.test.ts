import { unzipSync, strFromU8 } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { morning, post as savePost, prepareSeason, reopen } from '../test-registration.ts'
import { list, other, secretDraft, submitted } from './test-office.ts'

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, 'office')
  const { owner } = await submitted(world, {
    produk: { products: '=HYPERLINK("http://x")' },
    pasar: { channels: 'own_shop', regular_buyers: '12' },
    npwp: { 'npwp-none': 'yes' },
  })
  // What is changed after sending is a draft again: the office reads what was sent.
  await reopen(world.house, owner.actor, morning)
  await savePost(world, owner, 'kapasitas', { capacity_month: '9.999', capacity_unit: 'karung' })
  await submitted(world, other('Pesantren Kedua', '510032050124'))
  await secretDraft(world)
})
afterAll(() => world.close())

const answers = (...codes: string[]) => codes.map(code => `jawaban.${code}`)

/** Posts the picker as a browser does: one field for each ticked box. */
async function take(columns: string[], more: Record<string, string> = {}, who = office, path = list) {
  const form = { pilih: 'ya', unduh: 'csv', kolom: columns, ...more }
  const answer = await world.request(path, { form, cookie: who.cookie })
  return { status: answer.status, bytes: new Uint8Array(await answer.clone().arrayBuffer()), text: await answer.text() }
}
const lines = (text: string) => text.replace('\ufeff', '').trim().split('\r\n')
const logged = () => world.house.db.selectFrom('access_log').select(['slot', 'purpose', 'actor_id']).execute()

test('answers stand as codes and plain figures under the codes of their questions, a draft has none', async () => {
  const { status, text } = await take([
    'nomor',
    ...answers('turnover_month', 'channels', 'capacity_month', 'unit_started'),
  ])
  expect(status).toBe(200)
  const [head, ...rows] = lines(text)
  expect(head).toBe('Nomor,unit_started,capacity_month,turnover_month,channels')
  expect(rows.toSorted().slice(1)).toEqual([
    'OPOP-19-000001,2017-02,1200,12000000,own_shop',
    'OPOP-19-000002,2017-02,1200,12000000,own_shop',
  ])
  expect(rows.toSorted()[0]).toMatch(/^D-\w{4},,,,$/)
  expect(text).not.toMatch(/9999|karung/)
})

test('"none yet" is told apart from what was not asked', async () => {
  const purpose = { tujuan: 'Pencocokan data pajak' }
  const { text } = await take(['nomor', ...answers('npwp', 'npwp_name', 'field_other')], purpose)
  expect(lines(text)).toContain('OPOP-19-000001,,belum-ada,')
  expect(lines(text)).toContain('OPOP-19-000002,,013086681092000,Yayasan Nurul Huda')
  expect(lines(text)[0]).toBe('Nomor,field_other,npwp,npwp_name')
})

test('a formula in an answer stays text, in both formats; Excel says what was asked', async () => {
  const { text } = await take(answers('products', 'capacity_month'))
  expect(text).toContain(`'=HYPERLINK`)
  const { bytes } = await take(answers('products', 'capacity_month'), { unduh: 'xlsx' })
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
  for (const part of [
    'products · Apa yang Anda buat dan jual?',
    '<v>1200</v>',
    't="inlineStr"><is><t xml:space="preserve">=HYPER',
  ])
    expect(sheet).toContain(part)
})

test('personal answers leave only for a purpose, and the log names them', async () => {
  await world.house.db.deleteFrom('access_log').execute()
  const picked = ['nomor', 'phone', ...answers('rep_nik', 'rep_birth_date', 'products')]
  const refused = await take(picked, { tujuan: 'cek' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Tulis tujuan paling sedikit 10 huruf.')
  expect(refused.text).toMatch(/value="jawaban.rep_nik" checked/)
  expect(refused.text).not.toContain('3205015708900000')
  expect(await logged()).toEqual([])
  // The form does not call it sensitive: what it asks does.
  expect((await take(answers('rep_birth_date'), { tujuan: '' })).status).toBe(422)
  const { text } = await take(picked, { tujuan: 'Pencairan bantuan tahap satu' })
  expect(text).toContain('3205015708900000')
  const row = {
    slot: 'download: phone, jawaban.rep_nik, jawaban.rep_birth_date',
    purpose: 'Pencairan bantuan tahap satu',
    actor_id: office.actor.personId,
  }
  expect(await logged()).toEqual([row, row, row])
})

test('a link never carries answers, whatever its address asks for', async () => {
  const answer = await world.request(`${list}?unduh=csv&pilih=ya&kolom=jawaban.products&kolom=jawaban.rep_nik`, {
    cookie: office.cookie,
  })
  const text = await answer.text()
  expect(lines(text)[0]).toMatch(/^Nama,Nomor,/)
  expect(text).not.toMatch(/HYPERLINK|3205015708900000/)
})

test('names that are unknown or doubled are left out; nothing chosen is told', async () => {
  const { text } = await take([
    'nomor',
    'nomor',
    'tidak-ada',
    ...answers('products', 'products', 'constructor', '__proto__'),
  ])
  expect(lines(text)[0]).toBe('Nomor,products')
  for (const columns of [[], ['tidak-ada'], answers('rep_ktp')]) {
    const refused = await take(columns)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Pilih paling sedikit satu kolom.')
  }
})

test('an officer of a kecamatan never gets answers', async () => {
  const near = await signIn(world, { role: 'kecamatan', region: '320501' })
  const order = { tujuan: 'Ingin tahu semua jawaban' }
  expect((await take(answers('products', 'rep_nik'), order, near)).status).toBe(404)
  const own = await take(['nama', ...answers('products', 'rep_nik')], order, near, '/kecamatan/pendaftaran')
  expect(own.text).toContain('Pesantren Kedua')
  expect(own.text).not.toMatch(/HYPERLINK|3205015708900000|Keripik pisang/)
  expect((await take(answers('products'), order, near, '/kecamatan/pendaftaran')).status).toBe(422)
  const page = await world.request('/kecamatan/pendaftaran', { cookie: near.cookie })
  expect(await page.text()).not.toContain('jawaban.')
})

test('the queries do not grow with the rows', async () => {
  const ask = async (query: string) => {
    const once = async () =>
      (await world.countQueries(() => take(answers('products', 'turnover_month'), {}, office, list + query))).queries
    return Math.min(await once(), await once())
  }
  const few = await ask('?q=Kedua')
  await sql`with copies as (
      insert into registration (season_id, call_id, applicant_kind, response_id, owner_id, draft_code, state, number, name, started_at, changed_at)
      select season_id, call_id, applicant_kind, uuidv7(), owner_id, 'X-' || n, 'withdrawn', 'OPOP-19-1' || lpad(n::text, 5, '0'),
        name, started_at, changed_at from registration, generate_series(1, 900) n where number = 'OPOP-19-000002'
      returning response_id
    ), said as (
      select s.* from submission s join registration r on r.response_id = s.response_id and r.number = 'OPOP-19-000002'
    ), answering as (
      insert into response (id, form_version_id, owner_id)
      select copies.response_id, said.form_version_id, p.owner_id
      from copies, said join response p on p.id = said.response_id returning id)
    insert into submission (response_id, form_version_id, sequence, draft_version, answers, documents, judged,
      content_hash, salt, happened_at, recorded_at)
    select answering.id, said.form_version_id, 1, said.draft_version, said.answers, said.documents, said.judged,
      said.content_hash, said.salt, said.happened_at, said.recorded_at
    from answering, said`.execute(world.house.db)
  expect(await ask('')).toBe(few)
  expect(lines((await take(answers('turnover_month'))).text).filter(line => line === '12000000')).toHaveLength(902)
})

test('the picker stands folded on the page, with the own columns ticked and every answer once', async () => {
  const html = await (await world.request(list, { cookie: office.cookie })).text()
  const boxes = [...html.matchAll(/<input type="checkbox"[^>]*name="kolom"[^>]*>/g)].map(match => match[0])
  const ticked = boxes.filter(box => / checked/.test(box))
  expect(ticked.join()).toMatch(/value="nomor"/)
  expect(ticked.join()).not.toMatch(/jawaban|value="(nik|phone|account)"/)
  const values = boxes.map(box => /value="([^"]+)"/.exec(box)![1]!)
  expect(new Set(values).size).toBe(values.length)
  expect(values).toContain('jawaban.consent_health')
  expect(values).not.toContain('jawaban.rep_ktp')
})
