import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { runVerb, type Verb } from '../verb.ts'
import { verb as adminCreate } from './admin-create.ts'
import { verb as doctor } from './doctor.ts'
import { verb as ledgerVerify } from './ledger-verify.ts'
import { verb } from './migrate.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', world.house.pool.options.connectionString!)
  vi.stubEnv('DATA_DIR', world.house.env.dataDir)
  vi.stubEnv('ORIGIN', undefined)
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => world.close())

async function run(which: Verb, ...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await runVerb(which, argv, { out: text => void (out += text), err: text => void (err += text) })
  return { code, out, err }
}

test('an old migration that was edited is refused in a sentence that names it and says what to do', async () => {
  expect(await run(verb)).toEqual({ code: 0, out: '', err: 'Nothing to do: the schema is the newest.\n' })
  const { db } = world.house
  const set = (checksum: string) =>
    sql<{ checksum: string }>`update migration_checksum new set checksum = ${checksum} from migration_checksum old
      where new.name = '0001_house' and old.name = new.name returning old.checksum`.execute(db)
  const { rows } = await set('another')
  expect(await run(verb)).toEqual({
    code: 1,
    out: '',
    err: 'opop migrate: Migration 0001_house was changed after it ran in this database. Restore the file and write a new migration instead.\n',
  })
  await set(rows[0]!.checksum)
})

test('without ORIGIN, what makes no links runs, what makes links refuses, and the doctor says so', async () => {
  expect(await run(ledgerVerify)).toMatchObject({ code: 0, err: 'The ledger is whole.\n' })
  const refused = await run(adminCreate, '--email', 'siti@dinas.example', '--name', 'Siti')
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('ORIGIN must be given') })
  expect(await run(doctor)).toMatchObject({ code: 1, out: expect.stringContaining('NOT FINE: ORIGIN is not given') })
})
