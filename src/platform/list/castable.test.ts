import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { isCastable } from './castable.ts'
import type { SortKey } from './query.ts'

let client: pg.Client
beforeAll(async () => {
  client = new pg.Client({ connectionString: inject('databaseServer') })
  await client.connect()
})
afterAll(() => client.end())

const casts = (type: string, text: string) =>
  client.query(`select $1::text::${type}`, [text]).then(
    () => true,
    () => false,
  )

const wrong: [SortKey['type'], string][] = [
  ['timestamptz', '0000-01-01 00:00:00+00'],
  ['timestamptz', '2019-01-01 00:00:00+16'],
  ['timestamptz', '2019-01-01 00:00:00-23:59'],
  ['timestamptz', '2019-02-29 00:00:00+00'],
  ['timestamptz', '2019-01-01 24:30:00+00'],
  ['date', '0000-01-01'],
  ['date', '2019-99-01'],
  ['double precision', '1e-999'],
  ['double precision', '0.0000000000000000001e-320'],
  ['real', '1e-60'],
  ['real', '1e39'],
  ['integer', '9999999999'],
  ['bigint', '99999999999999999999'],
]

test('what PostgreSQL refuses is no place of a page', async () => {
  for (const [type, text] of wrong) {
    expect([type, text, isCastable(type, text)]).toEqual([type, text, false])
    expect([type, text, await casts(type, text)]).toEqual([type, text, false])
  }
})

test('what PostgreSQL writes is a place of a page', async () => {
  const values = ['now()', `'2019-12-31 23:59:59.000001+07:30'::timestamptz`].map(sql => ['timestamptz', sql])
  const numbers = ['1.5', '-0.000001', '1250000', '0', '1e-7', '1e-20', '1.25e20', '123456.789'].flatMap(text =>
    ['real', 'double precision', 'numeric'].map(type => [type, `'${text}'::${type}`]),
  )
  for (const [type, sql] of [...values, ...numbers, ['date', 'current_date'], ['bigint', '-12']]) {
    const { rows } = await client.query<{ text: string }>(`select (${sql})::text as text`)
    expect([rows[0]!.text, isCastable(type as SortKey['type'], rows[0]!.text)]).toEqual([rows[0]!.text, true])
  }
})

test('whatever is taken for castable is cast', async () => {
  const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{1,${most}}$`))
  const number = fc
    .tuple(
      fc.constantFrom('', '-'),
      digits(19),
      fc.constantFrom('', '.'),
      digits(20),
      fc.integer({ min: -400, max: 400 }),
    )
    .map(([sign, head, dot, tail, power]) => `${sign}${head}${dot}${tail}e${power}`)
  const moment = fc.stringMatching(/^\d{4}-[01]\d-[0-3]\d [0-2]\d:[0-6]\d:[0-6]\d(\.\d{1,6})?[+-][0-2]\d(:[0-6]\d)?$/)
  const types = fc.constantFrom<SortKey['type']>(
    'real',
    'double precision',
    'numeric',
    'date',
    'timestamptz',
    'bigint',
    'integer',
  )
  const text = fc.oneof(
    number,
    moment,
    moment.map(one => one.slice(0, 10)),
    digits(20),
    fc.string(),
  )
  await fc.assert(
    fc.asyncProperty(types, text, async (type, one) => {
      if (isCastable(type, one)) expect([type, one, await casts(type, one)]).toEqual([type, one, true])
    }),
    { numRuns: 2000 },
  )
})
