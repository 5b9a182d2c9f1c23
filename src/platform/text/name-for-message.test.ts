import { expect, test } from 'vitest'
import { nameForMessage } from './name-for-message.ts'

test('a name brings no link along, and no more than fits', () => {
  expect(nameForMessage('PP. Al-Ittifaq https://jahat.example/x (menang 5 juta)')).toBe(
    'PP. Al-Ittifaq https jahat. example x menang 5 juta',
  )
  expect(nameForMessage('Assa`Adah')).toBe("Assa'Adah")
  expect(nameForMessage('a'.repeat(300))).toHaveLength(80)
})
