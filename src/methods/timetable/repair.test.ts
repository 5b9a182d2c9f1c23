import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findClashes, type Meeting, type Preference } from './check.ts'
import { repairTimetable, type RepairRules } from './repair.ts'
import { fair, preferencesOf } from './test-fairs.ts'
import { planTimetable, type TimetableFrame } from './timetable.ts'

const key = (m: { pesantren: string; buyer: string }) => `${m.pesantren} ${m.buyer}`
const free: RepairRules = { accepted: () => false, movePrice: 0.5 }

describe('a repair', () => {
  test('never clashes, keeps every meeting that was not cancelled, and accepted ones at their hour and table', () => {
    let [added, moved] = [0, 0]
    const change = fc.record({ one: fair, gone: fc.nat(13), buyer: fc.nat(9), half: fc.boolean() })
    fc.assert(
      fc.property(change, ({ one: { rows, frame }, gone, buyer, half }) => {
        const preferences = preferencesOf(rows)
        const before = planTimetable(rows, frame).meetings.filter((_, k) => !half || k % 2 === 0)
        const accepted = (m: Meeting) => m.pesantren < 'P4'
        const cancellations = { pesantren: [`P${gone}`], buyers: [`B${buyer}`] }
        const repair = repairTimetable(before, preferences, frame, cancellations, { accepted, movePrice: 0.5 })
        expect(findClashes(repair.meetings, preferences, frame)).toEqual([])
        const after = new Map(repair.meetings.map(m => [key(m), m]))
        for (const meeting of before) {
          if (meeting.pesantren === `P${gone}` || meeting.buyer === `B${buyer}`) {
            expect(after.has(key(meeting))).toBe(false)
            continue
          }
          expect(after.get(key(meeting))).toMatchObject({ day: meeting.day })
          const told = repair.moved.some(m => key(m.from) === key(meeting))
          if (accepted(meeting) || !told) expect(after.get(key(meeting))).toEqual(meeting)
        }
        expect(repair.meetings.length).toBe(before.length - repair.cancelled.length + repair.added.length)
        added += repair.added.length
        moved += repair.moved.length
      }),
      { numRuns: 300, seed: 8 },
    )
    expect(added).toBeGreaterThan(100)
    expect(moved).toBeGreaterThan(0)
  })

  const frame: TimetableFrame = { days: 1, slots: 2, tables: 2, daysEach: 1 }
  const wishes: Preference[] = [
    { pesantren: 'P1', buyer: 'B1', weight: 3 },
    { pesantren: 'P1', buyer: 'B2', weight: 2 },
    { pesantren: 'P2', buyer: 'B1', weight: 3 },
    { pesantren: 'P3', buyer: 'B2', weight: 9 },
  ]
  // P1 sits with B2 at hour 1; B1 is free at hour 1 only, so that B1 and P1 can meet only if somebody moves.
  const before: Meeting[] = [
    { pesantren: 'P1', buyer: 'B2', day: 1, slot: 1, table: 1 },
    { pesantren: 'P2', buyer: 'B1', day: 1, slot: 2, table: 1 },
    { pesantren: 'P3', buyer: 'B2', day: 1, slot: 2, table: 2 },
  ]

  test('moves a meeting only where the new one is worth it, and nobody has accepted the old hour', () => {
    const plan = repairTimetable(before, wishes, frame, { pesantren: ['P3'] }, free)
    expect(plan.cancelled.map(key)).toEqual(['P3 B2'])
    expect(plan.added.map(key)).toEqual(['P1 B1'])
    expect(plan.moved.map(m => key(m.from))).toEqual(['P2 B1'])
    expect(plan.concerned).toEqual({ pesantren: ['P1', 'P2'], buyers: ['B1', 'B2'] })
    const dear = repairTimetable(before, wishes, frame, { pesantren: ['P3'] }, { ...free, movePrice: 3 })
    expect([dear.added, dear.moved]).toEqual([[], []])
    const fixed = repairTimetable(before, wishes, frame, { pesantren: ['P3'] }, { ...free, accepted: () => true })
    expect([fixed.added, fixed.moved]).toEqual([[], []])
  })

  test('does not plan a pair again that was called off', () => {
    const plan = repairTimetable(before, wishes, frame, { meetings: [{ pesantren: 'P1', buyer: 'B2' }] }, free)
    expect(plan.meetings.map(key)).not.toContain('P1 B2')
    expect(plan.added.map(key)).toEqual(['P1 B1'])
  })
})
