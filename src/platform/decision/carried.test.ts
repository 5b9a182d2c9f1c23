import { expect, test } from 'vitest'
import { defineStaffForm, photo } from '../staff-form/index.ts'
import { carrying, inTable } from './index.ts'
import { toyPeriod } from './toy.tsx'

const label = () => 'Kebun'
const none = { write: async () => undefined, read: async () => new Map() }

test('a field that would be asked and lost is refused where it is defined; a photo needs no column', () => {
  const { fields } = toyPeriod
  const form = defineStaffForm({ fields: { ...fields, foto: { type: photo, optional: true, label } } })
  const kept = { mulai: 'first', sampai: 'last' }
  expect(() => carrying({ form, by: ['given'], ...inTable('garden_period', { mulai: 'first' }) })).toThrow('sampai')
  expect(() => carrying({ form, by: ['given'], ...inTable('garden_period', kept) })).not.toThrow()
})

test('no field that is carried is called as one that every decision has', () => {
  for (const name of ['decision', 'reason', 'sight'] as const) {
    const form = defineStaffForm({ fields: { [name]: { type: 'text', label } } })
    expect(() => carrying({ form, by: ['given'], ...none })).toThrow(name)
  }
})
