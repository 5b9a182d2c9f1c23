import { expect, test } from 'vitest'
import { countsPesantren } from './counts-pesantren.ts'

const [pesantren, others] = [{ applicants: ['pesantren'] }, { applicants: ['business', 'person'] }]

test('a season counts pesantren when its first call takes them, whatever the others take', () => {
  expect(countsPesantren({ calls: [pesantren, others] })).toBe(true)
  expect(countsPesantren({ calls: [others, pesantren] })).toBe(false)
  expect(countsPesantren({ calls: [] })).toBe(false)
})
