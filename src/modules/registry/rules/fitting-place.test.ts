import { expect, test } from 'vitest'
import { fittingPlace } from './fitting-place.ts'

const nowhere = { regency_code: null, kecamatan_code: null, village_code: null }
const there = { regency_code: '3204', kecamatan_code: '320406', village_code: '3204062001' }

test('what fits is taken as it is said', () => {
  expect(fittingPlace(nowhere, there)).toEqual(there)
  expect(fittingPlace({ ...there, village_code: null }, { village_code: '3204062001' })).toEqual({
    village_code: '3204062001',
  })
  expect(fittingPlace(there, { name: 'Nurul Huda' })).toEqual({ name: 'Nurul Huda' })
})

test('another regency empties the kecamatan and the village that do not lie in it', () => {
  expect(fittingPlace(there, { regency_code: '3205' })).toEqual({
    ...{ regency_code: '3205', kecamatan_code: null, village_code: null },
  })
  expect(fittingPlace(there, { kecamatan_code: null })).toEqual({ kecamatan_code: null, village_code: null })
})

test('what does not lie in what counts is not taken', () => {
  const certain = { ...there, village_code: null }
  expect(fittingPlace(certain, { village_code: '3204072001' })).toEqual({})
  expect(fittingPlace(nowhere, { kecamatan_code: '320406' })).toEqual({})
})
