import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { holderIds, roles, scopeAllows, scopeOf, scopeWhere } from './index.ts'
import type { Actor, Holders, PolicyTable, Reach, Role, ScopeColumns } from './index.ts'

// A toy of the engine's own: parcels lie in regions, have an owner, and are held by whoever was given them to carry.
const holders: Holders = parcel =>
  sql`select person_id from toy_holder where parcel_id = ${parcel} and ended_at is null`

const [ani, budi, citra] = [1, 2, 3].map(at => `01900000-0000-7000-8000-00000000000${at}`) as [string, string, string]
const regencies = ['3204', '3205', '3273', '1101', null]
const kecamatan = ['320401', '320402', '320514', '3204010001', null]

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.house.pool.query(`
    create table toy_parcel (id serial primary key, regency text, kecamatan text, owner_id uuid);
    create table toy_holder (parcel_id int not null, person_id uuid not null, ended_at timestamptz);
    insert into toy_parcel (regency, kecamatan, owner_id)
      select r, k, o from unnest($$${literal(regencies)}$$::text[]) r, unnest($$${literal(kecamatan)}$$::text[]) k,
        unnest($$${literal([ani, budi, null])}$$::uuid[]) o;
    insert into toy_holder (parcel_id, person_id, ended_at)
      select id, p, case when (id + length(p::text)) % 5 = 0 then now() end
      from toy_parcel, unnest($$${literal([ani, budi, citra])}$$::uuid[]) p where (id * 7 + ascii(right(p::text, 1))) % 3 < 2`)
})
afterAll(() => world.close())

const literal = (values: (string | null)[]) => `{${values.map(value => value ?? 'null').join(',')}}`

const reaches: Reach[] = ['all', 'region', 'assigned', 'own']

/** A policy in which one role reaches as far as the act says. */
const policyOf = (role: Role): PolicyTable => ({
  ...Object.fromEntries(reaches.map(reach => [reach, { [role]: reach }])),
  none: {},
})

const columns = {
  regency: 't.regency',
  kecamatan: 't.kecamatan',
  owner: 't.owner_id',
  assigned: { holders, subject: 't.id' },
} satisfies ScopeColumns

/** Codes of a province, regencies, kecamatan and villages, and what is none. */
const codes = fc.constantFrom(...regencies, ...kecamatan, '32', '11', '99', '3', '', '%', '__', '32%')

const actors: fc.Arbitrary<Actor> = fc.record(
  {
    role: fc.constantFrom(...roles),
    personId: fc.constantFrom(ani, budi, citra, '01900000-0000-7000-8000-000000000009'),
    region: codes.map(code => ({ code: code ?? '3204', name: 'Daerah' })),
  },
  { requiredKeys: ['role'] },
)

test('a scope in SQL is the scope as yes or no, over every reach, role and region', async () => {
  const act = fc.constantFrom(...reaches, 'none')
  // Mostly the line names the role that asks.
  const others = fc.option(fc.constantFrom(...roles), { freq: 1 })
  const asked = fc.subarray(['regency', 'kecamatan', 'owner', 'assigned'] as const)
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(actors, others, act, asked, async (actor, other, act, parts) => {
      const scope = scopeOf(policyOf(other ?? actor.role), actor, act)
      const given = Object.fromEntries(parts.map(part => [part, columns[part]]))
      const { rows } = await sql<Parcel>`
        select t.*, ${holderIds(holders, 't.id')} as "holderIds", ${scopeWhere(scope, given)} as "inSql"
        from toy_parcel t`.execute(world.house.db)
      for (const row of rows)
        expect(scopeAllows(scope, placed(row, parts)), `${act} ${row.id}`).toBe(row.inSql ?? false)
      seen.add(`${scope.kind} ${rows.some(row => row.inSql)}`)
    }),
    { numRuns: 400 },
  )
  // It says nothing unless each kind of scope has let something through.
  for (const kind of reaches) expect(seen, kind).toContain(`${kind} true`)
}, 120_000)

test('every role reaches as far as its line says, and no other role by it', () => {
  const region = { code: '3204', name: 'Bandung' }
  for (const role of roles)
    for (const act of reaches) {
      const kindOf = (asking: Role) => scopeOf(policyOf(role), { role: asking, personId: ani, region }, act).kind
      expect(roles.filter(asking => kindOf(asking) !== 'none')).toEqual([role])
      expect(kindOf(role)).toBe(act)
    }
})

test('who is given nothing, has no region or no account, reaches nothing', () => {
  const policy = policyOf('juror')
  expect(scopeOf(policy, { role: 'juror' }, 'assigned')).toEqual({ kind: 'none' })
  expect(scopeOf(policy, { role: 'juror' }, 'own')).toEqual({ kind: 'none' })
  expect(scopeOf(policy, { role: 'juror', personId: ani }, 'region')).toEqual({ kind: 'none' })
  expect(() => scopeOf(policy, { role: 'juror' }, 'unheard')).toThrow('no policy')
})

test('what was given and taken away again is not held', async () => {
  const held = (where: string) =>
    world.house.db
      .selectFrom(sql<{ id: number }>`toy_parcel`.as('t'))
      .select('t.id')
      .where(scopeWhere({ kind: 'assigned', personId: where }, columns))
      .execute()
  const before = await held(budi)
  await world.house.pool.query('update toy_holder set ended_at = now() where parcel_id = $1 and person_id = $2', [
    before[0]!.id,
    budi,
  ])
  expect((await held(budi)).map(row => row.id)).toEqual(before.slice(1).map(row => row.id))
})

interface Parcel {
  id: number
  regency: string | null
  kecamatan: string | null
  owner_id: string | null
  holderIds: string[]
  inSql: boolean | null
}

/** As much of a row as the asking list knows. */
function placed({ regency, kecamatan, owner_id, holderIds }: Parcel, parts: readonly string[]) {
  return {
    regencyCode: parts.includes('regency') ? regency : undefined,
    kecamatanCode: parts.includes('kecamatan') ? kecamatan : undefined,
    ownerId: parts.includes('owner') ? owner_id : undefined,
    holderIds: parts.includes('assigned') ? holderIds : undefined,
  }
}
