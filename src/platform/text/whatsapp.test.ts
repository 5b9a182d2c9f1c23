import { expect, test } from 'vitest'
import { whatsAppOf } from './whatsapp.ts'

test.each([
  ['0812-0000-0000', 'https://wa.me/6281200000000?text=Halo%20%26%20salam'],
  ['+62 813 5555 0000', 'https://wa.me/6281355550000?text=Halo%20%26%20salam'],
  ['022-4204871', undefined],
  ['segera diumumkan', undefined],
  [undefined, undefined],
])('%s opens %s', (said, link) => expect(whatsAppOf(said, 'Halo & salam')).toBe(link))
