import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Deadline, hourText, untilText, windowText } from './window.tsx'

const at = (text: string) => Temporal.Instant.from(text)
const april = { opensAt: at('2019-03-01T00:00+07:00'), closesAt: at('2019-05-01T00:00+07:00') }
const times = { ahead: at('2019-02-01T09:00+07:00'), open: at('2019-04-25T09:00+07:00'), closed: april.closesAt }

test.each([
  ['ahead', 'Pendaftaran dibuka 1 Maret 2019, 00.00 WIB.', 'Pendaftaran dibuka 1 Maret 2019, 00.00 WIB'],
  ['open', 'Dibuka sampai 30 April 2019.', 'Pendaftaran ditutup Selasa, 30 April 2019'],
  ['closed', 'Pendaftaran sudah ditutup.', 'Pendaftaran ditutup sejak Selasa, 30 April 2019'],
] as const)('a window that is %s is told to visitors and to staff', (state, visitors, staff) => {
  expect(windowText(april, times[state], 'id', 'visitors')).toBe(visitors)
  expect(windowText(april, times[state], 'id', 'staff')).toBe(staff)
})

test('without a window it is always open, in both languages', () => {
  expect(windowText(undefined, times.open, 'id', 'visitors')).toBe('Selalu dibuka.')
  expect(windowText(undefined, times.open, 'en', 'staff')).toBe('Registration is always open')
  expect(renderToString(<Deadline lang="id" now={times.open} />)).toBe('')
})

test('an end within a day is told with its hour wherever the end is told', () => {
  const early = { ...april, closesAt: at('2019-04-30T17:00+07:00') }
  expect(windowText(early, times.open, 'id', 'visitors')).toBe('Dibuka sampai 30 April 2019 pukul 17.00 WIB.')
  expect(windowText(early, times.open, 'en', 'staff')).toBe('Registration closes Tuesday, 30 April 2019 at 17:00 WIB')
  const html = renderToString(<Deadline lang="id" window={early} now={times.open} />)
  expect(html).toContain('Pendaftaran ditutup Selasa, 30 April 2019 pukul 17.00 WIB.')
  expect([untilText(early, 'id'), untilText(april, 'id')]).toEqual(['30 April 2019 pukul 17.00 WIB', '30 April 2019'])
  expect([hourText(april, 'id'), hourText(april, 'en')]).toEqual(['pukul 24.00 WIB', 'at midnight WIB'])
})

test.each([
  [times.open, '6 hari lagi', 'Pendaftaran ditutup Selasa, 30 April 2019 pukul 24.00 WIB.'],
  [at('2019-04-30T20:00+07:00'), 'Hari ini hari terakhir', 'pukul 24.00 WIB.'],
  [times.ahead, 'Pendaftaran dibuka 1 Maret 2019', ''],
  [times.closed, 'Pendaftaran sudah ditutup.', ''],
])('the deadline at %s', (now, title, note) => {
  const html = renderToString(<Deadline lang="id" window={april} now={now} />)
  expect(html).toContain(title)
  expect(html).toContain(note)
})
