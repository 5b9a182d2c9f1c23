import { textOf, valueOf, type Answers } from '../../../platform/form/answer.ts'
import type { Warning } from '../../../platform/form/warnings.ts'
import { readNik } from '../../../platform/form/types/nik.tsx'
import type { SeasonRules } from '../../programmes/index.ts'
import { ageOn } from './age.ts'
import { namesAgree } from './names.ts'
import { isPersonal } from './payability.ts'

/** What should be looked at again across all answers. Warnings never bar anything. */
export function acrossAnswers(answers: Answers, rules: SeasonRules): Warning[] {
  return [nikWarning(answers), ageWarning(answers, rules), ownerWarning(answers)].filter(one => one !== undefined)
}

/** Birthday and sex are in the NIK; old cards differ, so it is compared with the KTP, never refused. */
export function nikWarning(answers: Answers): Warning | undefined {
  const nik = textOf(answers, 'rep_nik')
  const told = nik && readNik(nik)
  if (!told) return undefined
  const birth = textOf(answers, 'rep_birth_date')
  const born = birth && Temporal.PlainDate.from(birth)
  const warn = (code: string) => ({ question: 'rep_nik', problem: { code } })
  if (born && (born.day !== told.day || born.month !== told.month || born.year % 100 !== told.year))
    return warn('nik.birth')
  const sex = textOf(answers, 'rep_sex')
  return sex && sex !== told.sex ? warn('nik.sex') : undefined
}

function ageWarning(answers: Answers, { age, referenceDate }: SeasonRules): Warning | undefined {
  const birth = textOf(answers, 'rep_birth_date')
  if (!birth) return undefined
  const years = ageOn(birth, referenceDate)
  if (years >= age.least && years <= age.most) return undefined
  return {
    question: 'rep_birth_date',
    problem: { code: 'age.outside', params: { age: years, on: referenceDate, ...age } },
  }
}

function ownerWarning(answers: Answers): Warning | undefined {
  const owner = textOf(answers, 'account_owner')
  if (!owner) return undefined
  if (isPersonal(owner, answers)) return { question: 'account_owner', problem: { code: 'account.personal' } }
  const names = ['foundation_name', 'name'].map(code => valueOf(answers, code)).filter(name => typeof name === 'string')
  if (names.length === 0 || names.some(name => namesAgree(owner, name))) return undefined
  return { question: 'account_owner', problem: { code: 'account.owner' } }
}
