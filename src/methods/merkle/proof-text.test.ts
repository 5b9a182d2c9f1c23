import { expect, test } from 'vitest'
import { toBase64 } from './note.ts'
import { proofText, readProofText } from './proof-text.ts'

const hashes = [1, 2].map(n => new Uint8Array(32).fill(n))
const [one, two] = hashes.map(toBase64)
const note = 'example.com/log\n6\nroot\n\n— example.com/log sig\n'

test('a proof is written as the standard has it, and read back', () => {
  const text = proofText({ index: 5, proof: hashes, note })
  expect(text).toBe(`c2sp.org/tlog-proof@v1\nindex 5\n${one}\n${two}\n\n${note}`)
  expect(readProofText(text)).toEqual({ index: 5, proof: hashes, note })
  expect(readProofText(proofText({ index: 0, proof: [], note }))).toEqual({ index: 0, proof: [], note })
})

test('what is added and not signed is left unread', () => {
  expect(readProofText(`c2sp.org/tlog-proof@v1\nextra AAAA\nindex 5\n${one}\n\n${note}`)).toMatchObject({ index: 5 })
})

test.each([
  '',
  'not a proof at all',
  'c2sp.org/tlog-proof@v1\n',
  `c2sp.org/tlog-proof@v2\nindex 5\n\n${note}`,
  `c2sp.org/tlog-proof@v1\nindex five\n\n${note}`,
  `c2sp.org/tlog-proof@v1\nindex 05\n\n${note}`,
  `c2sp.org/tlog-proof@v1\nindex 5\nAAAA\n\n${note}`,
  `c2sp.org/tlog-proof@v1\nindex 5\n${one}x\n\n${note}`,
])('is no proof: %j', text => expect(readProofText(text)).toBeNull())
