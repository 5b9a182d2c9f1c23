import { expect, it } from 'vitest'
import { progress } from './progress.ts'

function clocked() {
  const said: string[] = []
  const clock = { time: 0 }
  const told = progress({ err: text => void said.push(text) }, 'assign', () => clock.time)
  return { said, told, at: (time: number) => ((clock.time = time), told) }
}

it('says nothing for work under a second', () => {
  const { said, at } = clocked()
  at(300).step(0.3)
  at(999).step(0.9)
  at(1000).done()
  expect(said).toEqual([])
})

it('speaks at most twice a second, and once at the end', () => {
  const { said, at } = clocked()
  at(1000).step(0.256)
  at(1400).step(0.4)
  at(1500).step(1.7)
  at(2345).done()
  expect(said).toEqual(['assign: 25 % after 1.0 s\n', 'assign: 100 % after 1.5 s\n', 'assign: done after 2.3 s\n'])
})
