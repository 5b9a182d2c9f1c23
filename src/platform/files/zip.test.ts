import { strFromU8, strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipBytes, type Packed } from './zip.ts'

async function* given(files: Packed[]): AsyncGenerator<Packed> {
  yield* files
}

test('what is packed comes out as it went in, under names that every file system takes, none of them twice', async () => {
  const names = ['027/BA/2027.pdf', '027-BA-2027.pdf', '../../etc/passwd', 'Sérab إ.pdf', 'x', 'x']
  const pieces: Uint8Array[] = []
  for await (const piece of zipBytes(given(names.map((name, n) => ({ name, bytes: strToU8(`file ${n}`) })))))
    pieces.push(piece)
  const out = unzipSync(Buffer.concat(pieces))
  expect(Object.keys(out)).toEqual([
    ...['027-BA-2027.pdf', '027-BA-2027 (2).pdf', '-..-etc-passwd', 'Sérab-إ.pdf', 'x', 'x (2)'],
  ])
  expect(Object.values(out).map(bytes => strFromU8(bytes))).toEqual(names.map((_, n) => `file ${n}`))
})

test('an archive of nothing is one', async () => {
  const pieces: Uint8Array[] = []
  for await (const piece of zipBytes(given([]))) pieces.push(piece)
  expect(unzipSync(Buffer.concat(pieces))).toEqual({})
})
