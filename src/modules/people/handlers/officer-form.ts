import { dateParts } from '../../../design/index.ts'
import type { Lang } from '../../../design/index.ts'
import type { FormBody } from '../../../platform/web/form-body.ts'
import type { OfficerErrors, OfficerTyped } from '../pages/officer-fields.tsx'
import { readOfficer, type OfficerField, type OfficerProblem, type OfficerRead } from '../rules/officer.ts'
import { typedDate } from '../rules/today.ts'
import { words } from '../words.ts'

/** The fields about an officer as they were typed. */
export function typedOfficer(form: FormBody): OfficerTyped {
  return {
    name: form.value('nama').slice(0, 300),
    email: form.value('surel').slice(0, 200),
    phone: form.value('hp').slice(0, 30),
    role: form.value('peran').slice(0, 20),
    region: form.value('daerah').slice(0, 20),
    until: dateParts('sampai', form.value),
  }
}

/** The same, read by the rules; `known`: name and address are those of an account. */
export function readTyped(typed: OfficerTyped, today: string, known = false): OfficerRead {
  const { day, month, year } = typed.until
  const until = day || month || year ? typedDate(typed.until) : ''
  return readOfficer({ ...typed, until }, today, { known })
}

/** Problems as sentences. */
export function sentencesOf(problems: Partial<Record<OfficerField, OfficerProblem>>, lang: Lang): OfficerErrors {
  const w = words(lang).invite.problems
  return Object.fromEntries(Object.entries(problems).map(([field, code]) => [field, w[code]]))
}
