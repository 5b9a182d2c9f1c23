// What makes the papers of the bench as a room does. It reaches pages by the door of the room, so it is loaded by vite.
import { sql } from 'kysely'
import { makeApp } from '../../src/app.ts'
import { issuePapers, letters, openBatch, type PaperItem } from '../../src/modules/papers/index.ts'
import { readEnvironment } from '../../src/platform/env/env.ts'
import { closeHouse } from '../../src/platform/house.ts'
import { secureChance } from '../../src/platform/keys/chance.ts'
import type { PaperKind } from '../../src/platform/paper/index.ts'
import { system } from '../../src/platform/policy/index.ts'
import type { House } from '../../src/platform/web/context.ts'

/** Papers of one transaction, as whoever announces results makes them. */
const atOnce = 250
const at = Temporal.Instant.from('2019-04-25T10:00:00+07:00')

export interface Made {
  seconds: number
  /** Every number once, from the first to the last, and every paper set. */
  whole: boolean
}

/** Makes certificates, then letters with reasons; the worker sets them. */
export async function makeAll(
  env: Record<string, string>,
  { certificates, reasoned }: { certificates: number; reasoned: number },
  say: (line: string) => void,
): Promise<[Made, Made]> {
  const house = makeApp(readEnvironment(env), env.DATABASE_URL!)
  try {
    await letSign(house)
    const first = await make(house, say, letters.certificate, certificates, n => ({
      ...about(n),
      who: nameOf(n),
      values: { acara: 'Audisi 1 One Pesantren One Product musim 2019, bidang makanan dan minuman' },
      given: { name: nameOf(n), place: 'Kecamatan Cimenyan, Kabupaten Bandung', role: 'Juara Kecamatan' },
    }))
    const second = await make(house, say, letters.reasons, reasoned, n => ({
      ...about(n),
      values: { tahap: 'pemeriksaan berkas OPOP 2019', hasil: 'belum lengkap', sanggah: '24 Mei 2019, 16.00 WIB' },
      given: {
        addressed: ['Yth. Pimpinan', nameOf(n), 'di Kabupaten Bandung'],
        terms: [{ term: 'Nomor pendaftaran', detail: `OPOP-19-${String(n).padStart(6, '0')}` }],
        reasons: ['Buku rekening atas nama perorangan.', 'KTP perwakilan tidak terbaca.'],
      },
    }))
    return [first, second]
  } finally {
    await closeHouse(house)
  }
}

async function letSign({ db }: House): Promise<void> {
  await sql`insert into letterhead (above, office, below, begins_on, happened_at)
    values ('{Pemerintah Provinsi Jawa Barat}', 'Dinas Koperasi dan Usaha Kecil', '{Jalan Contoh 1}', '2019-01-01', now())`.execute(
    db,
  )
  await sql`insert into signer (position, title, name, place, begins_on, happened_at)
    values ('kepala-dinas', 'Kepala Dinas', 'Dra. Hj. Nia Kurniasih, M.Si.', 'Bandung', '2019-01-01', now())`.execute(
    db,
  )
}

const about = (n: number) => ({
  ...{ key: `bench ${n}`, lang: 'id' as const },
  about: { kind: 'registration', id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}` },
})

const nameOf = (n: number) =>
  n % 5 ? `Pondok Pesantren Nurul Huda ${n}` : 'PONDOK PESANTREN MODERN TERPADU BAITUL HIDAYAH AL-ISLAMI'

/** Makes all of a kind, and waits until the worker has set the last. */
async function make<Given>(
  house: House,
  say: (line: string) => void,
  kind: PaperKind<Given>,
  total: number,
  item: (n: number) => PaperItem<Given>,
): Promise<Made> {
  const { db } = house
  const began = performance.now()
  const batchId = await db.transaction().execute(tx => openBatch(tx, { kind: kind.code, total, at }))
  for (let from = 0; from < total; from += atOnce) {
    const items = Array.from({ length: Math.min(atOnce, total - from) }, (_, n) => item(from + n))
    const by = { actor: system, at, chance: secureChance }
    const done = await db.transaction().execute(tx => issuePapers(tx, house, { kind, items, batchId }, by))
    if ('problem' in done) throw new Error(done.problem)
  }
  const numbered = (performance.now() - began) / 1000
  const { rows } = await untilSet(house, batchId, total)
  const seconds = (performance.now() - began) / 1000
  say(`${total} of ${kind.code} numbered in ${numbered.toFixed(1)} s, set in ${seconds.toFixed(1)} s`)
  return { seconds, whole: rows[0]!.n === total && rows[0]!.first === 1 && rows[0]!.last === total }
}

async function untilSet({ db }: House, batchId: string, total: number) {
  for (;;) {
    const found = await sql<{ n: number; first: number; last: number }>`
      select count(file_id)::int as n, min(number) as first, max(number) as last from paper
      where batch_id = ${batchId}::uuid`.execute(db)
    if (found.rows[0]!.n >= total) return found
    await new Promise(resolve => setTimeout(resolve, 250))
  }
}
