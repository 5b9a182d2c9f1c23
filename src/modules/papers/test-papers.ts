import { sql } from 'kysely'
import type { House } from '../../platform/web/context.ts'
import { commonOf, definePaperKind, pageWords } from '../../platform/paper/index.ts'
import { secureChance } from '../../platform/keys/chance.ts'
import { system } from '../../platform/policy/index.ts'
import { issuePapers, type Issued, type NotIssued, type PaperItem } from './actions/issue.ts'
import { addPaperKinds } from './kinds.ts'

/** A kind of paper for tests: one sentence. */
export const toyKind = definePaperKind<{ note: string }>({
  code: 'toy',
  name: { id: 'Surat contoh', en: 'Toy letter' },
  series: 'UJI',
  pattern: '{nomor:3}/{deret}/{tahun}',
  position: 'kepala-dinas',
  isPublic: true,
  keptYears: 5,
  address: 'surat',
  variables: { nama: 'Al-Falah' },
  texts: { id: { body: 'Kepada {nama}.' }, en: { body: 'To {nama}.' } },
  compose: ({ note }, with_) => ({
    ...commonOf(with_, `${with_.called} ${note}`),
    layout: 'minutes',
    words: pageWords(with_.lang),
    heading: 'Surat',
    numbered: with_.called,
    parts: [{ kind: 'text', text: `${with_.texts.body} ${note}` }],
  }),
  sample: () => ({ note: '' }),
})

/** The kind is known, and somebody signs it from 2019 on under a letterhead. */
export async function letToyBeMade(house: House): Promise<void> {
  addPaperKinds([toyKind])
  await sql`insert into letterhead (above, office, below, begins_on, happened_at)
    values ('{Pemerintah Provinsi Jawa Barat}', 'Dinas Koperasi', '{Jalan Contoh 1}', '2019-01-01', now()) on conflict do nothing`.execute(
    house.db,
  )
  await sql`insert into signer (position, title, name, place, begins_on, happened_at)
    values ('kepala-dinas', 'Kepala Dinas', 'Nia Kurniasih', 'Bandung', '2019-01-01', now())
    on conflict do nothing`.execute(house.db)
}

const about = { kind: 'toy', id: '01900000-0000-7000-8000-000000000001' }

/** A paper to be made, called by its key. */
export const toyItem = (key: string, more: Partial<PaperItem<{ note: string }>> = {}): PaperItem<{ note: string }> => ({
  ...{ key, lang: 'id', about, who: 'Al-Falah', values: { nama: 'Al-Falah' }, given: { note: key } },
  ...more,
})

/** Makes papers as a room does, in a transaction of their own. */
export async function issueToys(
  house: House,
  items: readonly PaperItem<{ note: string }>[],
  at = Temporal.Instant.from('2019-04-25T03:00:00Z'),
): Promise<Issued | NotIssued> {
  return house.db
    .transaction()
    .execute(tx => issuePapers(tx, house, { kind: toyKind, items }, { actor: system, at, chance: secureChance }))
}
