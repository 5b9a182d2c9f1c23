import { sql } from 'kysely'
import { hashPassword, setPassword } from '../src/modules/people/sign-in/data/credentials.ts'
import { insertPerson } from '../src/modules/people/index.ts'
import { confirmFactor, writeSecret } from '../src/modules/people/second-factor/data/factors.ts'
import type { House } from '../src/platform/web/context.ts'
import { signInAs, type Member } from './cast.ts'
import { makePlans, type Plans } from './sample-plans.ts'

/** One address of a route as somebody sees it. */
export interface Sample {
  as: Member
  path: string
  status?: number
  /** How many headings of the first order; only the gallery shows questions that bring their own. */
  h1?: number
  /** Filled in by name and sent on the page at `path`; what comes then is looked at. */
  send?: Record<string, string>
}

/** What stands in the sample season, to be put into addresses. */
export interface Known extends Plans {
  registered: string
  number: string
  draft: string
  document: string
  ownDocument: string
  draftAt: string
  sentAt: string
  pesantren: string
  person: string
  message: string
  receipt: string
  confirmation: string
  dispute: string
  invitation: string
  /** Where one of the office ends a session of theirs on another device. */
  session: string
  officersRun: string
  reminders: string
  endings: string
  registryRun: string
}

const season = '/kantor/opop/2019'
const call = '/daftar/opop/registration'
const movedAddresses = ['pendaftaran', 'pendaftaran/:halaman', 'kirim', 'bukti', 'status', 'batal'].map(
  path => `/saya/${path}`,
)

/**
 * Every GET route with addresses of it, each for the role that works there. `undefined` stands for routes that answer with
 * something else than a page: a file, JSON, another address. A route that is missing here fails the tests.
 */
export function samples(known: Known): Record<string, Sample[] | undefined> {
  const nobody = paths('nobody')
  const draft = paths('pesantren')
  const registered = paths('pesantren-terdaftar')
  const office = paths('kantor')
  const form = (code: string) => `${known.draftAt}/isi/${code}`
  return {
    '/': nobody('/'),
    '/tentang': nobody('/tentang'),
    '/syarat': nobody('/syarat'),
    '/tanya-jawab': nobody('/tanya-jawab'),
    '/bantuan': nobody('/bantuan'),
    '/privasi': nobody('/privasi'),
    '/aksesibilitas': nobody('/aksesibilitas'),
    '/jadwal': nobody('/jadwal'),
    '/jadwal/:programme/:year': nobody('/jadwal/umkm-juara/2019'),
    '/angka': nobody('/angka'),
    '/angka/:programme/:year': nobody('/angka/umkm-juara/2019'),
    '/daftar': nobody('/daftar'),
    '/daftar/:programme/:panggilan': [
      ...nobody(call, `${call}?in_west_java=yes&nspp_state=processing`),
      { as: 'nobody', path: `${call}?tanya=in_west_java`, status: 422 },
      ...nobody(
        `${call}?in_west_java=yes&nspp_state=processing&took_part_before=no&own_product=yes&institution_account=yes&representative_age=inside`,
        `${call}?in_west_java=no`,
        '/daftar/umkm-juara/registration',
        '/daftar/opop/mentors',
      ),
    ],
    '/daftar/:programme/:panggilan/formulir': nobody(`${call}/formulir`, '/daftar/umkm-juara/registration/formulir'),
    '/bukti': [{ as: 'nobody', path: '/bukti', status: 422 }],
    '/kantor/sengketa/:id': office(known.dispute),
    '/setuju/:kode': [...nobody(known.confirmation), { as: 'nobody', path: '/setuju/ABC', status: 404 }],
    '/bukti/:tanda': [
      ...nobody(`/bukti/${known.receipt}`),
      { as: 'nobody', path: '/bukti/OPOP-19-999999-ABCDEFGHJK', status: 404 },
    ],
    '/kunci': nobody('/kunci'),
    '/masuk': [
      ...nobody('/masuk', '/masuk?kabar=tiada', '/masuk?kabar=dikenal'),
      sent('nobody', '/masuk', { kontak: 'salah' }, 422),
    ],
    '/masuk/kode': [sent('nobody', '/masuk', { kontak: '081377770009' })],
    '/masuk/dikenal/:tanda': undefined,
    '/masuk/petugas': [...nobody('/masuk/petugas'), sent('nobody', '/masuk/petugas', { surel: 'x@contoh.id' }, 422)],
    '/masuk/petugas/kode': [sent('nobody', '/masuk/petugas', twoSteps)],
    // Shown to whoever typed a right password a moment before: looked at in e2e/second-factor.test.ts.
    '/masuk/petugas/cadangan': undefined,
    '/akun/sesi': [...office('/akun/sesi'), ...registered('/akun/sesi')],
    '/akun/sesi/lainnya': office('/akun/sesi/lainnya'),
    '/akun/sesi/:id': office(known.session),
    '/akun/dua-langkah': [...office('/akun/dua-langkah'), ...registered('/akun/dua-langkah')],
    // Likewise: these stand behind a press.
    '/akun/dua-langkah/pasang': undefined,
    '/akun/dua-langkah/cadangan': undefined,
    '/akun/dua-langkah/mati': undefined,
    '/keluar': nobody('/keluar'),
    '/bahasa/:lang': undefined,
    '/peran': office('/peran'),
    '/tugas': paths('pendamping')('/tugas'),
    '/undangan/:code': nobody(known.invitation),
    '/lupa-sandi': nobody('/lupa-sandi', '/lupa-sandi?kabar=tiada'),
    '/lupa-sandi/terkirim': [sent('nobody', '/lupa-sandi', { surel: 'siapa@contoh.id' })],
    '/coba': nobody('/coba'),
    '/waktu': nobody('/waktu'),
    '/komponen': [{ as: 'nobody', path: '/komponen', h1: 10 }],
    '/sehat': undefined,
    '/metrik': undefined,
    '/aset/:name': undefined,
    '/kunci.json': undefined,
    '/saya': [...draft('/saya'), ...registered('/saya')],
    '/saya/:draf': [...draft(known.draftAt), ...registered(known.sentAt)],
    '/saya/:draf/isi/:halaman': draft(
      ...['cari', 'identitas', 'alamat', 'perwakilan', 'jabatan', 'npwp', 'rekening'].map(form),
      `${form('cari')}?cari=nurul+huda`,
    ).concat(sent('pesantren', form('npwp'), { npwp: '01.308' }, 422)),
    '/saya/:draf/kirim': draft(`${known.draftAt}/kirim`),
    '/saya/:draf/bukti': registered(`${known.sentAt}/bukti`),
    '/saya/:draf/status': registered(`${known.sentAt}/status`),
    '/saya/:draf/cetak': [...draft(`${known.draftAt}/cetak`), ...registered(`${known.sentAt}/cetak`)],
    '/saya/:draf/batal': registered(`${known.sentAt}/batal`),
    '/saya/:draf/dokumen/:id': undefined,
    // Addresses of before lead to the ones above.
    ...Object.fromEntries(movedAddresses.map(path => [path, undefined])),
    '/kantor': office('/kantor'),
    '/kantor/orang': office('/kantor/orang'),
    '/kantor/orang/undangan': office('/kantor/orang/undangan'),
    '/kantor/orang/impor': office('/kantor/orang/impor'),
    '/kantor/orang/impor/:id': office(known.officersRun),
    '/kantor/orang/impor/:id/masalah': undefined,
    '/kantor/orang/impor/:id/batalkan': undefined,
    '/kantor/orang/akhir-peran': office('/kantor/orang/akhir-peran'),
    '/kantor/orang/akhir-peran/:id': office(known.endings),
    '/kantor/orang/akhir-peran/:id/masalah': undefined,
    '/kantor/orang/akhir-peran/:id/batalkan': undefined,
    '/pengingat': [...office('/pengingat'), ...paths('kecamatan')('/pengingat')],
    '/pengingat/:id': office(known.reminders),
    '/pengingat/:id/masalah': undefined,
    '/pengingat/:id/batalkan': undefined,
    '/kantor/orang/:id': office(`/kantor/orang/${known.person}`),
    '/kantor/pesantren': office('/kantor/pesantren', '/kantor/pesantren?q=nurul+huda+garut'),
    '/kantor/pesantren/impor': office('/kantor/pesantren/impor'),
    '/kantor/pesantren/impor/:id': office(known.registryRun),
    '/kantor/pesantren/impor/:id/masalah': undefined,
    '/kantor/pesantren/impor/:id/batalkan': undefined,
    '/kantor/pesantren/:id': office(`/kantor/pesantren/${known.pesantren}`),
    '/surat/:kode': nobody('/surat/ABCDE23456'),
    '/surat/:kode/berkas': undefined,
    '/sertifikat/:kode': nobody('/sertifikat/ABCDE23456'),
    '/sertifikat/:kode/berkas': undefined,
    '/kantor/surat': office('/kantor/surat'),
    '/kantor/surat/paket/:paket': undefined,
    '/kantor/surat/paket/:paket/zip': undefined,
    '/kantor/surat/:id': undefined,
    '/kantor/surat/:id/berkas': undefined,
    '/percontohan': nobody('/percontohan'),
    '/percontohan/:id/foto/:foto': undefined,
    '/kantor/percontohan': office('/kantor/percontohan'),
    '/kantor/percontohan/:id': office(`/kantor/percontohan/${known.pesantren}`),
    '/kantor/:programme/:year/pendaftaran': office(`${season}/pendaftaran`, `${season}/pendaftaran?q=tidak+ada`),
    '/kantor/:programme/:year/pendaftaran/:id': office(
      ...[known.number, `${known.number}?tampil=pribadi`, known.draft].map(one => `${season}/pendaftaran/${one}`),
    ),
    '/kantor/:programme/:year/pendaftaran/:id/cetak': office(
      ...['', '?tampil=pribadi'].map(query => `${season}/pendaftaran/${known.number}/cetak${query}`),
    ),
    '/kantor/:programme/:year/pendaftaran/:id/berkas/:document': office(
      `${season}/pendaftaran/${known.number}/berkas/${known.document}`,
    ),
    '/kantor/:programme/:year/pendaftaran/:id/berkas/:document/:page': undefined,
    '/kantor/pendaftaran': undefined,
    '/kantor/pendaftaran/:id': undefined,
    '/kantor/pengaturan': undefined,
    '/kantor/:programme/:year/pengaturan': office(`${season}/pengaturan`),
    '/kantor/:programme/:year/pengaturan/:bagian': office(
      ...['formulir', 'berkas', 'syarat', 'alasan', 'rubrik', 'kuota', 'hadiah', 'janji'].map(
        part => `${season}/pengaturan/${part}`,
      ),
    ),
    '/kantor/surat/kotak-keluar': office('/kantor/surat/kotak-keluar'),
    '/kantor/surat/kotak-keluar/:id': office(`/kantor/surat/kotak-keluar/${known.message}`),
    '/kantor/proses': office('/kantor/proses'),
    '/kantor/proses/keutuhan': office('/kantor/proses/keutuhan'),
    '/kantor/jejak': office('/kantor/jejak'),
    '/kecamatan': paths('kecamatan')('/kecamatan'),
    '/kecamatan/pendaftaran': paths('kecamatan')('/kecamatan/pendaftaran'),
    '/kecamatan/pendaftaran/:id': paths('kecamatan')(
      ...['', '?tampil=pribadi'].map(query => `/kecamatan/pendaftaran/${known.registered}${query}`),
    ),
    '/kecamatan/pesantren': paths('kecamatan')('/kecamatan/pesantren'),
    '/kecamatan/pesantren/perkiraan': paths('kecamatan')('/kecamatan/pesantren/perkiraan'),
    '/kabupaten': paths('kabupaten')('/kabupaten'),
    '/kabupaten/pendaftaran': paths('kabupaten')('/kabupaten/pendaftaran'),
    '/kabupaten/pendaftaran/:id': paths('kabupaten')(
      ...[known.registered, known.draft].map(one => `/kabupaten/pendaftaran/${one}`),
    ),
  }
}

function paths(as: Member) {
  return (...list: string[]): Sample[] => list.map(path => ({ as, path }))
}

function sent(as: Member, path: string, send: Record<string, string>, status = 200): Sample {
  return { as, path, send, status }
}

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
  const post = poster(origin, `${office.name}=${office.value}`)
  await post('/kantor/orang/undangan', {
    nama: 'Asep Suparman',
    surel: 'asep@contoh.id',
    peran: 'kecamatan',
    daerah: '320514',
  })
  await officerWithTwoSteps(house)
  return { ...(await readKnown(house)), session: await otherSession(house), ...(await makePlans(post)) }
}

/** An officer whose sign-in has a second page. */
const twoSteps = { surel: 'dua.langkah@contoh.id', sandi: 'kopi hangat pagi' }

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

async function readKnown(house: House): Promise<Omit<Known, 'session' | keyof Plans>> {
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
      (select id from organisation order by id limit 1) as pesantren,
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

function poster(origin: string, cookie: string) {
  return async (path: string, form: Record<string, string> | FormData) => {
    const body = form instanceof FormData ? form : new URLSearchParams(form)
    const answer = await fetch(origin + path, { method: 'POST', headers: { origin, cookie }, body, redirect: 'manual' })
    if (answer.status !== 303)
      throw new Error(`POST ${path} answered ${answer.status}: ${(await answer.text()).slice(0, 400)}`)
    return answer.headers.get('location')!
  }
}
