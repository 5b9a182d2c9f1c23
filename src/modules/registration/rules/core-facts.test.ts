import { expect, test } from 'vitest'
import { season } from '../test-season.ts'
import { coreFacts } from './core-facts.ts'

test('lists get their columns from the answers', () => {
  const answers = {
    name: { value: 'Pondok Pesantren Nurul Huda' },
    village: { value: '3205011001' },
    unit_started: { value: '2017-02' },
    nib_date: { value: '2018-09-01' },
    field: { value: 'food' },
  }
  expect(coreFacts(answers, season)).toEqual({
    name: 'Pondok Pesantren Nurul Huda',
    regency: '3205',
    kecamatan: '320501',
    village: '3205011001',
    category: 'scale-up',
    field: 'food',
  })
})
