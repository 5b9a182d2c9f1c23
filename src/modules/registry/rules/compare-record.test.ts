import { expect, test } from 'vitest'
import { compareRecord } from './compare-record.ts'

const answers = {
  'applicant.name': { value: 'PP. Nurul Huda' },
  'applicant.number': { value: '510032050123' },
  'applicant.place': { value: '3205011001' },
  'applicant.address': { value: 'Kp. Cibiuk, RT 02' },
}
const record = {
  name: 'Pondok Pesantren Nurul Huda',
  nspp: '510032050124',
  address: 'KP CIBIUK RT 02',
  regency_code: '3205',
  kecamatan_code: null,
  village_code: null,
}

test('names and addresses agree in spirit, numbers to the digit; what one side lacks is no difference', () => {
  const agreements = Object.fromEntries(compareRecord(answers, record).map(row => [row.field, row.agreement]))
  expect(agreements).toEqual({
    name: 'same',
    nspp: 'differs',
    regency_code: 'same',
    kecamatan_code: 'unknown',
    village_code: 'unknown',
    address: 'same',
  })
})

test('a village in another kecamatan than recorded differs', () => {
  const rows = compareRecord(answers, { ...record, kecamatan_code: '320502', village_code: '3205022001' })
  expect(rows.filter(row => row.agreement === 'differs').map(row => row.field)).toEqual([
    'nspp',
    'kecamatan_code',
    'village_code',
  ])
})
