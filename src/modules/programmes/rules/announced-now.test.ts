import { expect, test } from 'vitest'
import { announcedNow } from './announced-now.ts'

const at = (day: string) => Temporal.Instant.from(`${day}T00:00:00+07:00`)
const call = (seasonId: string, from?: string, to?: string) => ({
  seasonId,
  window: from && to ? { opensAt: at(from), closesAt: at(to) } : undefined,
})
const told = (calls: ReturnType<typeof call>[]) =>
  announcedNow(calls, at('2031-04-01')).map(one => `${one.seasonId} ${one.state}`)

test('all that are open are told of, else all that are ahead, else the season that closed last', () => {
  const [ahead, open, old] = [
    call('a', '2031-05-01', '2031-06-01'),
    call('o', '2031-03-01', '2031-05-01'),
    call('c', '2030-03-01', '2030-05-01'),
  ]
  expect(told([ahead, open, call('u'), old])).toEqual(['o open', 'u open'])
  expect(told([ahead, old])).toEqual(['a ahead'])
  expect(told([call('b', '2029-01-01', '2029-02-01'), old])).toEqual(['c closed'])
  expect(told([])).toEqual([])
})
