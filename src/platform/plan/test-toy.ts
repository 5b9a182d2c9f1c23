import { sql } from 'kysely'
import type { Tx } from '../database/open.ts'
import type { PolicyTable } from '../policy/index.ts'
import type { PlanColumn, PlanKind, PlanRow, PlanStep, Skipped } from './index.ts'

// Trees of a garden: the engine knows neither.

export interface Tree {
  name: string
  height: number
}

type TreeRow = PlanRow<Tree>

/** Who may plan; what is high is planted by whoever has shown just now to be who they are. */
export const gardenPolicy = {
  'toy.plan': {
    office: 'all',
    kecamatan: 'region',
    kabupaten: 'region',
    fresh: ({ high = false }: { high?: boolean }) => high,
  },
} satisfies PolicyTable

/** The table of the toy, and a note of every row that was ever written. */
export async function makeGarden(tx: Tx): Promise<void> {
  await sql`create table tree (id uuid primary key default uuidv7(), name text unique not null, height integer not null,
    felled boolean not null default false)`.execute(tx)
  await sql`create table tree_written (name text not null, by text not null)`.execute(tx)
}

const column = (key: keyof Tree, title: string): PlanColumn<Tree> => ({
  key,
  head: () => title,
  value: row => String(row.values[key]),
})

const face = {
  columns: [column('name', 'Pohon'), column('height', 'Tinggi')],
  named: 'name',
  back: { href: '/kebun', label: () => 'Kebun' },
  problem: ({ code }: { code: string }) =>
    ({ tall: 'Setinggi itu jarang ada.', number: 'Tinggi bukan angka.' })[code] ?? code,
  skipped: (code: string) => ({ changed: 'sudah diukur lagi', used: 'sudah dipanen' })[code] ?? code,
  act: 'toy.plan',
  apply: writeTrees,
  undo: takeBackTrees,
}

/** Trees from a file: new ones are planted, others measured. */
export const trees: PlanKind<Tree, 'upload'> = {
  ...face,
  name: 'trees',
  path: '/kebun/impor',
  words: () => ({ title: 'Impor pohon', intro: 'Pohon dari berkas.', file: 'Berkas pohon', fileName: 'pohon' }),
  from: {
    by: 'upload',
    columns: { required: ['nama', 'tinggi'] },
    accept: '.csv',
    kinds: 'CSV',
    bytes: 1_000_000,
  },
  most: 10_000,
  about: rows => ({ high: rows.some(({ values: { height } }) => height > 50) }),
  async differ(tx, rows) {
    const known = await treesOf(tx)
    return rows.map(({ row, values: { nama = '', tinggi = '' } }): TreeRow => {
      const height = Number(tinggi)
      const base = { row, key: nama, values: { name: nama, height }, changes: [], problems: [] }
      if (!Number.isInteger(height)) {
        return { ...base, kind: 'refused', act: 'none', problems: [{ column: 'tinggi', code: 'number' }] }
      }
      const found = known.get(nama)
      const isTall = height > 100
      const problems = isTall ? [{ column: 'tinggi', code: 'tall' }] : []
      if (!found) return { ...base, kind: isTall ? 'doubtful' : 'new', act: 'insert', problems }
      if (found.height === height) return { ...base, kind: 'same', act: 'none', subjectId: found.id }
      const changes = [{ field: 'height', from: String(found.height), to: String(height) }]
      return { ...base, kind: isTall ? 'doubtful' : 'changed', act: 'update', subjectId: found.id, changes, problems }
    })
  },
}

/** Trees that were chosen in a list are felled. */
export const felling: PlanKind<Tree, 'selection'> = {
  ...face,
  name: 'felling',
  path: '/kebun/tebang',
  words: () => ({ title: 'Tebang pohon', intro: 'Pohon yang dipilih di daftar.' }),
  from: { by: 'selection', list: '/kebun' },
  most: 100,
  atOnce: 100,
  async differ(tx, { ids, said }) {
    const { rows } = await sql<Tree & { id: string; felled: boolean }>`
      select * from tree where id = any(${ids}::uuid[]) order by name`.execute(tx)
    return rows.map(({ id, name, height, felled }, at): TreeRow => ({
      ...{ row: at + 1, key: name, subjectId: id, values: { name, height }, problems: [] },
      kind: felled ? 'same' : 'ended',
      act: felled ? 'none' : 'end',
      changes: felled ? [] : [{ field: 'felled', from: null, to: said.sebab ?? '' }],
    }))
  },
}

/** The same once somebody has said why. */
export const pruning: PlanKind<Tree, 'selection'> = {
  ...felling,
  name: 'pruning',
  path: '/kebun/pangkas',
  words: () => ({ title: 'Pangkas pohon', intro: 'Pohon yang dipilih di daftar.' }),
  from: {
    by: 'selection',
    list: '/kebun',
    said: { sebab: { type: 'text', label: () => 'Sebab', least: 5, limit: 100 } },
  },
  most: 9500,
  atOnce: 0,
}

/** Every tree grows by one. */
export const growing: PlanKind<Tree, 'computation'> = {
  ...face,
  name: 'growing',
  path: '/kebun/tumbuh',
  words: () => ({ title: 'Tumbuh setahun', intro: 'Setiap pohon bertambah tinggi.' }),
  from: { by: 'computation' },
  most: 100,
  async differ(tx) {
    const known = [...(await treesOf(tx)).values()]
    if (known.length === 0) return { refusal: 'bare' }
    return known.map(({ id, name, height }, at): TreeRow => ({
      ...{ row: at + 1, key: name, subjectId: id, values: { name, height: height + 1 }, problems: [] },
      ...{ kind: 'changed', act: 'update' },
      changes: [{ field: 'height', from: String(height), to: String(height + 1) }],
    }))
  },
  refusal: () => 'Kebun masih kosong.',
}

async function treesOf(tx: Tx) {
  const { rows } = await sql<Tree & { id: string }>`select id, name, height from tree order by name`.execute(tx)
  return new Map(rows.map(row => [row.name, row]))
}

async function writeTrees(tx: Tx, rows: TreeRow[], { run }: PlanStep) {
  const written: { row: number; subjectId: string }[] = []
  const skipped: Skipped[] = []
  for (const row of rows) {
    const id = await writeTree(tx, row)
    if (id === undefined) skipped.push({ row: row.row, key: row.key, code: 'changed' })
    else written.push({ row: row.row, subjectId: id })
  }
  await sql`
    insert into tree_written (name, by)
    select name, ${run.source} from unnest(${rows.map(row => row.key)}::text[]) as name`.execute(tx)
  return { written, skipped }
}

async function writeTree(tx: Tx, { act, subjectId, values, changes: [change] }: TreeRow): Promise<string | undefined> {
  const { name, height } = values
  const { rows } = await (
    act === 'insert'
      ? sql<{
          id: string
        }>`insert into tree (name, height) values (${name}, ${height}) on conflict do nothing returning id`
      : act === 'end'
        ? sql<{ id: string }>`update tree set felled = true where id = ${subjectId} and not felled returning id`
        : sql<{ id: string }>`update tree set height = ${height}
            where id = ${subjectId} and height = ${Number(change!.from)} returning id`
  ).execute(tx)
  return rows[0]?.id
}

async function takeBackTrees(tx: Tx, rows: TreeRow[]): Promise<Skipped[]> {
  const stay: Skipped[] = []
  for (const { act, row, key, subjectId, values, changes } of rows) {
    const { numAffectedRows } = await (
      act === 'insert'
        ? sql`delete from tree where id = ${subjectId} and height = ${values.height}`
        : act === 'end'
          ? sql`update tree set felled = false where id = ${subjectId} and felled`
          : sql`update tree set height = ${Number(changes[0]!.from)} where id = ${subjectId} and height = ${values.height}`
    ).execute(tx)
    if (numAffectedRows !== 1n) stay.push({ row, key, code: 'changed' })
  }
  return stay
}
