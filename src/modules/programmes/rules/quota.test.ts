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

test('clauses stand in the order of their kinds, whatever the order of the rule; of one kind as they were said', () => {
  const rule = {
    odd: 1,
    ...{ only: { by: 'o', value: 'v' }, share: { by: 's', value: 'v' }, maximum: { by: 'm', at_most: 0 } },
    minimum: [
      { by: 'b', at_least: 2 },
      { by: 'a', at_least: 0 },
    ],
    ...{ reserves: 0, total: 0 },
  }
  expect(quotaClauses(rule)).toEqual([
    { kind: 'total', n: 0 },
    { kind: 'minimum', by: 'b', n: 2 },
    { kind: 'minimum', by: 'a', n: 0 },
    { kind: 'maximum', by: 'm', n: 0 },
    { kind: 'share', by: 's', value: 'v' },
    { kind: 'only', by: 'o', value: 'v' },
    { kind: 'reserves', n: 0 },
    { kind: 'other', text: '{"odd":1}' },
  ])
})

test('a share may say the least or the most alone, and what is no number or no text is not taken over', () => {
  const share = { by: 'category', value: 'start-up' }
  const clausesOf = (more: object) => quotaClauses({ share: { ...share, ...more } })
  expect(clausesOf({ at_least: 0 })).toEqual([{ kind: 'share', ...share, least: 0 }])
  expect(clausesOf({ at_most: 0.6, at_least: '0.4' })).toEqual([{ kind: 'share', ...share, most: 0.6 }])
  expect(clausesOf({ at_most: '1' })).toEqual([{ kind: 'share', ...share }])
  expect(quotaClauses({ minimum: { by: 'x', at_least: 1, when: true } })).toEqual([{ kind: 'minimum', by: 'x', n: 1 }])
})

test.each([
  ['total', '7'],
  ['reserves', null],
  ['minimum', { by: 1, at_least: 1 }],
  ['minimum', null],
  ['maximum', { by: 'x', at_most: '1' }],
  ['maximum', { by: 1, at_most: 1 }],
  ['share', { by: 'x' }],
  ['share', { by: 1, value: 'x' }],
  ['only', { by: 'x', value: 1 }],
  ['only', { value: 'x' }],
  ['weight', 7],
  ['constructor', 7],
  ['valueOf', { by: 'x' }],
])('%s of %j is none of its kind and stands as it is', (name, value) => {
  expect(quotaClauses({ [name]: value })).toEqual([{ kind: 'other', text: JSON.stringify({ [name]: value }) }])
})

test('the shipped season has no clause that is not known', () => {
  const clauses = season.quotas.flatMap(quota => quotaClauses(quota.rule))
  expect(clauses.filter(clause => clause.kind === 'other')).toEqual([])
})
