import { expect, test } from 'vitest'
import { seasons } from '../../../../seasons/index.ts'
import { slotsOf } from '../../../platform/form/slots.ts'
import type { AnnouncedCall } from '../../programmes/index.ts'
import { callFacts } from '../rules/call-facts.ts'
import { callQuestions } from './call-questions.ts'

const [opop] = seasons
const closes = Temporal.Instant.from('2019-05-01T00:00:00+07:00')

function toldOf(at: number, window: AnnouncedCall['window'] = { opensAt: closes, closesAt: closes }): string {
  const call = opop.calls[at]!
  const { applicants } = call
  const form = {
    ...{ content: call.form, rules: { ...call.rules, ...opop.rules }, slots: slotsOf(call.form) },
    requirements: call.requirements.map(one => ({ ...one, checks: one.checks ?? [] })),
  }
  const facts = callFacts({ applicants, window } as AnnouncedCall, form as unknown as Parameters<typeof callFacts>[1])
  const { before, filling } = callQuestions(facts, 'id')
  return [...before, ...filling].flat().join(' ')
}

test('other files may follow only where there are others, and until closing only where it closes', () => {
  expect(toldOf(0)).toContain('Berkas lain boleh menyusul sampai pendaftaran ditutup.')
  expect(toldOf(1)).toContain('Wajib: ')
  expect(toldOf(1)).not.toContain('Berkas lain')
})

test('nobody represents somebody who registers for himself or herself', () => {
  expect(toldOf(0)).toContain('Siapa yang boleh menjadi perwakilan?')
  expect(toldOf(1)).not.toMatch(/perwakilan/i)
})
