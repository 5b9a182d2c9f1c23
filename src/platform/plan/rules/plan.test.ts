import { expect, test } from 'vitest'
import { countPlan, processKey, stepStates, type RowKind } from './plan.ts'

const none = { rows: 0, new: 0, changed: 0, ended: 0, same: 0, doubtful: 0, refused: 0 }

test('rows are counted by their kind and all together', () => {
  const kinds: RowKind[] = [
    'new',
    'new',
    'new',
    'changed',
    'changed',
    'ended',
    'same',
    'doubtful',
    'refused',
    'refused',
  ]
  const counts = { rows: 10, new: 3, changed: 2, ended: 1, same: 1, doubtful: 1, refused: 2 }
  expect(countPlan(kinds.map(kind => ({ kind })))).toEqual(counts)
  expect(countPlan([])).toEqual(none)
})

test('undoing begins where applying has come to', () => {
  expect(stepStates).toEqual({
    apply: { before: 'planned', during: 'applying', after: 'applied' },
    undo: { before: 'applied', during: 'undoing', after: 'undone' },
  })
})

test('each step of each plan is work of its own', () => {
  expect(processKey('officers', 'apply', 'r1')).toBe('officers-apply:r1')
  expect(processKey('officers', 'undo', 'r1')).toBe('officers-undo:r1')
})
