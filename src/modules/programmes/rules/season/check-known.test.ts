import { expect, test } from 'vitest'
import { checkKnown, type KnownAlready } from './check-known.ts'
import { toySeason } from './test-season.ts'

const season = toySeason()
const programme = { code: 'toy', name: season.programme.name, parent: 'toys' }
const empty: KnownAlready = { programmes: [], calls: [], isRegion: () => true }
const said = (known: Partial<KnownAlready>) => checkKnown(season, { ...empty, ...known })

test('a season may stand beside nothing, and beside itself of another year', () => {
  expect(said({})).toEqual([])
  expect(
    said({ programmes: [programme, { code: 'toys', name: season.programme.parent!.name, parent: null }] }),
  ).toEqual([])
})

test('a programme keeps its name and its family', () => {
  expect(said({ programmes: [{ ...programme, name: { id: 'Lain', en: 'Other' } }] })).toEqual([
    'programme.name is another than "toy" has already: say {"id": "Lain", "en": "Other"}, or take another code',
  ])
  expect(said({ programmes: [{ code: 'toys', name: { id: 'Lain', en: 'Many' }, parent: null }] })).toEqual([
    expect.stringContaining('programme.parent.name is another than "toys" has already'),
  ])
  expect(said({ programmes: [{ ...programme, parent: null }] })).toEqual([
    'programme.parent must be as it is already: "toy" belongs to no other',
  ])
})

test('a prefix that another programme holds in that year is refused', () => {
  expect(said({ calls: [{ prefix: 'TOY', call: 'players', programme: 'games' }] })).toEqual([
    'calls[0] (registration).prefix "TOY" is taken in 2019 by the call players of games: take another',
  ])
})

test('a check asks for a region that can be chosen; before any is there nobody knows', () => {
  expect(said({ isRegion: () => false })).toEqual([
    'calls[0] (registration).requirements[0] (T1).checks[3].region "32" is no region that can be chosen',
  ])
  expect(said({ isRegion: () => undefined })).toEqual([])
})
