import { RowList } from '../../src/methods/highs/model.ts'
import { boundOfPrices, findClashes } from '../../src/methods/timetable/check.ts'
import { planTimetable, type TimetableFrame } from '../../src/methods/timetable/timetable.ts'
import type { WishRows } from '../../src/methods/timetable/wishes.ts'
import { openHighs } from '../../src/platform/highs/open.ts'
import { timed, type Case } from './case.ts'
import { fair } from './timetable-worlds.ts'

const frame: TimetableFrame = { days: 20, slots: 12, tables: 40, daysEach: 1 }

export const cases: Case[] = [
  plan('timetable 1,250 × 60 × 20 days × 12 slots, 40 tables, 10 wishes each', fair(1250, 60, 10, 3), frame),
  plan('timetable the same, 4 to 8 meetings each', fair(1250, 60, 10, 4), { ...frame, min: 4, max: 8 }),
  plan('timetable the same, few buyers very popular', fair(1250, 60, 10, 5, 0.8), frame),
]

/** The whole plan; beside it plain HiGHS on the first step alone, the best pairs without days. */
function plan(name: string, rows: WishRows, frame: TimetableFrame): Case {
  return {
    name,
    barSeconds: 10,
    known: 'HiGHS 2.4 s for the first step alone',
    async run() {
      const [answer, seconds] = await timed(() => planTimetable(rows, frame))
      const preferences = rows.pesantren.map((p, i) => ({
        pesantren: p,
        buyer: rows.buyer[i]!,
        weight: rows.weight[i]!,
      }))
      const clashes = findClashes(answer.meetings, preferences, frame)
      const reached = (100 * answer.value) / answer.upperBound
      const highs = openHighs()
      const [peer, peerSeconds] = await timed(() => highs.solve(pairsModel(rows, frame)))
      await highs.close()
      const proved = boundOfPrices(answer.prices, preferences, frame)
      return {
        seconds,
        notes:
          `${answer.meetings.length} meetings, value ${answer.value} of ${answer.upperBound} (${reached.toFixed(4)} %), ` +
          `${clashes.length} clashes; HiGHS in ${peerSeconds.toFixed(2)} s for pairs without days finds ${peer.objective.toFixed(2)} ` +
          `(ratio of times ${(seconds / peerSeconds).toFixed(2)})`,
        problems: [
          ...clashes.slice(0, 3),
          ...(reached < 99.9 ? ['below 99.9 % of the bound'] : []),
          ...(proved < answer.value - 1e-6 ? ['the prices prove no bound'] : []),
          ...(peer.objective > answer.upperBound * (1 + 1e-9) && !frame.min ? [`HiGHS exceeds the bound`] : []),
        ],
      }
    },
  }
}

function pairsModel({ pesantren, buyer, weight }: WishRows, { days, slots, tables, max = slots }: TimetableFrame) {
  const rows = new RowList()
  const all = [...weight.keys()]
  rows.add(all, 0, days * slots * tables)
  for (const own of Map.groupBy(all, k => pesantren[k]!).values()) rows.add(own, 0, Math.min(max, slots))
  for (const own of Map.groupBy(all, k => buyer[k]!).values()) rows.add(own, 0, days * slots)
  const upper = new Float64Array(weight.length).fill(1)
  return { cost: weight, lower: new Float64Array(weight.length), upper, rows: rows.pack() }
}
