import { expect, test } from 'vitest'
import { written } from '../../../test/files/written.ts'
import { readTable } from './read-sheet.ts'
import { sheetLimits } from './sheet.ts'

const wanted = { required: ['nspp', 'nama'] }

/** The longest time in milliseconds that this process did nothing else while it waited. */
async function held(work: Promise<unknown>): Promise<number> {
  let last = performance.now()
  let longest = 0
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  await work
  clearInterval(beat)
  return longest
}

const lines = (count: number) => Array.from({ length: count }, (_, at) => `51003201${at},Nurul Huda ${at}`)
const list = (count: number) => ['nspp,nama', ...lines(count)].join('\n')

test('a list of 8,410 rows comes back whole', async () => {
  const answer = await readTable(written('daftar.csv', list(8410)), wanted)
  expect('sheet' in answer && answer.sheet.rows.length).toBe(8410)
  expect('sheet' in answer && answer.sheet.rows[1]).toEqual({
    row: 3,
    values: { nspp: '510032011', nama: 'Nurul Huda 1' },
  })
})

test('twenty megabytes of commas are refused, and hold nobody up', async () => {
  const file = written('koma.csv', `nspp,nama\n${`${','.repeat(190_000)}\n`.repeat(104)}`)
  const answer = readTable(file, wanted)
  expect(await held(answer)).toBeLessThan(500)
  expect(await answer).toEqual({ problem: { code: 'too-many-cells', most: sheetLimits.cells } })
})

test('the longest list that is taken lets the process that asks grow by less than 64 MB', async () => {
  const file = written('panjang.csv', list(sheetLimits.csvRows))
  const before = process.memoryUsage().rss
  const answer = await readTable(file, wanted)
  expect('sheet' in answer && answer.sheet.rows.length).toBe(sheetLimits.csvRows)
  expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(64)
})

test('a file that is too large is not read at all', async () => {
  const file = written('besar.csv', Buffer.alloc(sheetLimits.bytes + 1, 'x'))
  expect(await readTable(file, wanted)).toEqual({ problem: { code: 'too-large', most: sheetLimits.bytes } })
})
