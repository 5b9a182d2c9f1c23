import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { begin, fullDraft, morning, post, prepareSeason, reopen, submit } from '../test-registration.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
})
afterAll(() => world.close())

const textOf = async (path: string, { cookie }: SignedIn) => (await world.request(path, { cookie })).text()
const send = (who: SignedIn) => submit(world.house, who.actor, morning, { lang: 'id' })

test('what may fail the check is said in plain words before and after sending, and bars nothing', async () => {
  const who = await fullDraft(world, {
    bank: { bank: 'other' },
    rekening: { account_number: '0012345678901', account_owner: 'Siti Rahmawati', branch: 'KCP Wanaraja' },
    jabatan: { rep_position: 'teacher', rep_education: 'below_sma' },
    npwp: { npwp: '3205015708900000', npwp_name: 'Siti Rahmawati' },
  })
  const said = [
    'Ini bisa tidak lolos pemeriksaan berkas',
    'Bantuan hanya dikirim ke BJB atau BJB Syariah.',
    'Rekening atas nama perorangan.',
    'NPWP ini milik perorangan.',
    'Pendidikan di bawah ketentuan',
  ]
  for (const path of ['/saya/~/kirim', '/saya/~/status']) expect(await missingOn(path, who, said), path).toEqual([])
  expect(await textOf('/saya/~/kirim', who)).toContain('Kirim pendaftaran')
  expect(await send(who)).toHaveProperty('receipt')
  expect(await missingOn('/saya/~/status', who, said)).toEqual([])
  const sent = await textOf('/saya/~/status', who)
  expect(sent).toContain('buka kembali, perbaiki, lalu kirim lagi')
  expect(sent).not.toContain('Anda tetap boleh mengirim')
  const fine = await fullDraft(world, { cari: { nspp: '510032051777' } })
  expect(await textOf('/saya/~/kirim', fine)).not.toContain(said[0])
})

test('while it is open again, every page says that what was sent last counts', async () => {
  const who = await fullDraft(world, { cari: { nspp: '510032051778' } })
  await send(who)
  const note = 'Kiriman terakhir tetap berlaku sampai Anda mengirim lagi.'
  expect(await textOf('/saya/~/bukti', who)).not.toContain(note)
  await reopen(world.house, who.actor, morning)
  for (const path of ['/saya', '/saya/~', '/saya/~/kirim', '/saya/~/bukti', '/saya/~/status'])
    expect(await textOf(path, who), path).toContain(note)
})

test('what is missing stands by name and with its way on the list, before sending, on the receipt and on the status', async () => {
  const who = await fullDraft(world, { cari: { nspp: '510032051779' } })
  await post(world, who, 'perwakilan', { rep_name: '' })
  const linked = (name: string, to: string) => new RegExp(`href="[^"]*${to}[^"]*"[^>]*>(?:(?!</a>)[^])*?${name}`)
  for (const path of ['/saya/~', '/saya/~/kirim', '/saya/~/status'])
    expect(await textOf(path, who), path).toMatch(linked('belum diisi', '/isi/perwakilan'))
  for (const path of ['/saya/~', '/saya/~/kirim', '/saya/~/status'])
    expect(await textOf(path, who), path).toMatch(linked('[Ii]jazah', '/isi/'))
  const sent = await fullDraft(world, { cari: { nspp: '510032051780' } })
  await send(sent)
  for (const path of ['/saya/~/status', '/saya/~/bukti'])
    expect(await textOf(path, sent), path).toMatch(linked('[Ii]jazah[^<]* belum ada', '#ubah'))
})

test('the number one signs in with stands in the empty field of the representative, to be changed freely', async () => {
  const who = await signIn(world, { role: 'applicant', phone: '0812-9090-1234' })
  await begin(world.house, who.actor, morning)
  const page = '/saya/~/isi/kontak-perwakilan'
  expect(await textOf(page, who)).toMatch(/name="rep_phone"[^>]*value="0812-9090-1234"/)
  expect(await textOf('/saya/~', who)).not.toContain('9090')
  await post(world, who, 'kontak-perwakilan', { rep_phone: '0813-1111-2222' })
  const changed = await textOf(page, who)
  expect(changed).toContain('0813-1111-2222')
  expect(changed).not.toContain('0812-9090-1234')
})

test('what to have at hand stands before the beginning, from the papers and questions of the call', async () => {
  const who = await signIn(world, 'applicant')
  const home = await textOf('/saya', who)
  for (const said of ['Siapkan dulu:', 'NSPP, NIK, NIB', 'Nomor rekening', 'wajib ada saat mengirim', 'boleh menyusul'])
    expect(home).toContain(said)
  const answers =
    'in_west_java=yes&nspp_state=yes&took_part_before=no&own_product=yes&institution_account=yes&representative_age=inside'
  expect(await textOf(`/daftar/opop/registration?${answers}`, who)).toContain('Siapkan dulu:')
})

async function missingOn(path: string, who: SignedIn, said: string[]): Promise<string[]> {
  const text = await textOf(path, who)
  return said.filter(one => !text.includes(one))
}
