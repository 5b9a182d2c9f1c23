import { expect, test } from 'vitest'
import { waitingLine } from './waiting-line.ts'

test("everybody's first comes before anybody's second, and else whoever came first", async () => {
  const line = waitingLine(1, 100)
  const order: string[] = []
  const ask = async (whose: string | undefined, name: string) => {
    const leave = await line.turn(whose)
    order.push(name)
    await Promise.resolve()
    leave()
  }
  const many = ['a1', 'a2', 'a3', 'a4'].map(name => ask('a', name))
  await Promise.all([...many, ask('b', 'b1'), ask(undefined, 'nobody'), ask('c', 'c1'), ask('b', 'b2')])
  expect(order).toEqual(['a1', 'b1', 'nobody', 'c1', 'a2', 'b2', 'a3', 'a4'])
})

test('who has been answered is first again, and a full line is said', async () => {
  const line = waitingLine(1, 1)
  const leave = await line.turn('a')
  const second = line.turn('b')
  await expect(line.turn('c')).rejects.toMatchObject({ status: 429 })
  leave()
  const leaveSecond = await second
  const again = line.turn('a')
  leaveSecond()
  ;(await again)()
  ;(await line.turn('c'))()
})
