import { expect, test } from 'vitest'
import { season } from '../../../../seasons/opop-2019/index.ts'
import { quotaClauses } from './quota.ts'

test('every part of a rule is one clause, from the whole to the details, however it is stored', () => {
  const rule = {
    reserves: 50,
    minimum: [{ by: 'kecamatan', at_least: 1, when: 'nominee' }],
    maximum: [{ by: 'regency', at_most: 80 }],
    share: [{ by: 'category', value: 'start-up', at_least: 0.4, at_most: 0.6 }],
    only: [{ by: 'category', value: 'scale-up' }],
    total: 1250,
  }
  expect(quotaClauses(rule)).toEqual([
    { kind: 'total', n: 1250 },
    { kind: 'minimum', by: 'kecamatan', n: 1, when: 'nominee' },
    { kind: 'maximum', by: 'regency', n: 80 },
    { kind: 'share', by: 'category', value: 'start-up', least: 0.4, most: 0.6 },
    { kind: 'only', by: 'category', value: 'scale-up' },
    { kind: 'reserves', n: 50 },
  ])
})

test('what is not known is shown as it stands, never left out', () => {
  expect(quotaClauses({ balance: { by: 'x' }, minimum: [{ by: 'y' }] })).toEqual([
    { kind: 'other', text: '{"balance":{"by":"x"}}' },
    { kind: 'other', text: '{"minimum":{"by":"y"}}' },
  ])
})

test('the shipped season has no clause that is not known', () => {
  const clauses = season.quotas.flatMap(quota => quotaClauses(quota.rule))
  expect(clauses.filter(clause => clause.kind === 'other')).toEqual([])
})
