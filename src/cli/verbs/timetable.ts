import { planTimetable, type Timetable, type TimetableFrame } from '../../methods/timetable/timetable.ts'
import { refuseDuplicatePairs } from '../duplicates.ts'
import { progress } from '../progress.ts'
import { readTable, type Table } from '../table.ts'
import { numberFlag, onlyPositional, printJson, WrongUse, type Arguments, type Verb } from '../verb.ts'

/** Who meets which buyer when and at which table, near or at the proven best. */
export const verb: Verb = {
  name: 'timetable',
  summary: 'meetings of pesantren and buyers: day, slot and table, with the proven upper bound',
  help: `
Usage: opop timetable PREFERENCES.csv --days D --slots S --tables T [--min M --max X] [--days-each E] [--json]

PREFERENCES.csv has the columns pesantren, buyer and weight (0 or more): how much the meeting is worth to both.
Only pairs that stand in the file may meet, each once; nobody sits in two meetings at a time.

  --days D        days of the fair                  --min M        meetings each pesantren should have where possible
  --slots S       meetings one after another a day  --max X        most meetings of one pesantren
  --tables T      meetings at the same time         --days-each E  days on which one pesantren may travel (default 1)

The answer is JSON on stdout: value (sum of weights), upper_bound (no timetable that serves the least as well is worth
more), meetings (day, slot and table from 1), clashes (counted by separate code; 0), unserved with reasons.

Example: opop timetable docs/methods/examples/wishes.csv --days 2 --slots 4 --tables 3 --min 1
`,
  options: {
    ...{ days: { type: 'string' }, slots: { type: 'string' }, tables: { type: 'string' }, min: { type: 'string' } },
    ...{ max: { type: 'string' }, 'days-each': { type: 'string' }, json: { type: 'boolean' } },
  },
  run(args, streams) {
    const file = onlyPositional(args, 'file of preferences')
    const frame = frameOf(args)
    const table = readTable(file, { required: ['pesantren', 'buyer', 'weight'] }, streams)
    const rows = {
      pesantren: namesOf(table, 'pesantren'),
      buyer: namesOf(table, 'buyer'),
      weight: table.numbers('weight', { min: 0 }),
    }
    refuseDuplicatePairs(table, 'pesantren', 'buyer')
    const { step, done } = progress(streams, 'timetable')
    const plan = planTimetable(rows, frame, step)
    done()
    printJson(streams, printable(plan, frame))
    return 0
  },
}

function frameOf(args: Arguments): TimetableFrame {
  const needed = (name: string) => {
    const value = numberFlag(args, name, { whole: true, min: 1, max: 1000 })
    if (value === undefined) throw new WrongUse(`needs --${name}`)
    return value
  }
  const min = numberFlag(args, 'min', { whole: true, min: 0 })
  const max = numberFlag(args, 'max', { whole: true, min: 1 })
  if (min !== undefined && max !== undefined && min > max) throw new WrongUse(`--min ${min} is above --max ${max}`)
  const daysEach = numberFlag(args, 'days-each', { whole: true, min: 1 }) ?? 1
  return { days: needed('days'), slots: needed('slots'), tables: needed('tables'), min, max, daysEach }
}

function namesOf(table: Table, column: string): string[] {
  const { codes, names } = table.levels(column)
  return Array.from(codes, code => names[code]!)
}

function printable(plan: Timetable, { slots, days, daysEach, min = 0 }: TimetableFrame) {
  const most = slots * Math.min(days, daysEach)
  const warnings = [
    ...(plan.rounded ? ['weights were rounded: they have more decimals than can be kept exactly'] : []),
    ...(min > most ? [`nobody can have ${min} meetings: one pesantren has time for ${most}`] : []),
    ...(plan.meetings.length === 0 ? ['there are no meetings'] : []),
  ]
  const { value, upperBound, meetings, clashes, unserved, prices } = plan
  return { value, upper_bound: upperBound, meetings, clashes, unserved, prices, warnings }
}
