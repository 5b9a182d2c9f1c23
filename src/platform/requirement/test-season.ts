import { season as data } from '../../../seasons/opop-2019/index.ts'
import { slotsOf } from '../form/slots.ts'
import type { JudgedForm } from './rules/judged-form.ts'

const { form, requirements, rules } = data.calls[0]!

/** The main form of 2019, as it is judged. */
export const season: JudgedForm = {
  content: form,
  slots: slotsOf(form),
  requirements: requirements.map(one => ({ ...one, checks: one.checks ?? [] })),
  rules: { ...rules, ...data.rules },
}
