import { textOf, type Answers } from '../../form/answer.ts'
import { byMeaning, codeOf, type Said } from '../../form/meaning.ts'
import type { Meaning } from '../../form/meanings.ts'
import type { Problem } from '../../form/answer.ts'
import { readNik } from '../../form/read-nik.ts'
import type { Warning } from '../../form/warnings.ts'
import { ageOn } from './age.ts'
import { paysPerson, type JudgedForm, type JudgingRules } from './judged-form.ts'
import { isOwn, isPersonal } from './payability.ts'
import type { Check } from './requirement.ts'

/** What should be looked at again across all answers given so far: by the checks of the form and its rule of payment. */
export function warningsOf(
  answers: Answers,
  { content, rules, requirements }: Pick<JudgedForm, 'content' | 'rules' | 'requirements'>,
): Warning[] {
  const said = byMeaning(content, answers)
  const at = (meaning: Meaning, problem: Problem | undefined): Warning[] => {
    const question = codeOf(content, meaning)
    return problem && question !== undefined ? [{ question, problem }] : []
  }
  const checks = requirements.flatMap(requirement => requirement.checks)
  return [
    ...checks.flatMap(check => (check.check === 'nik-agrees' ? at('person.nik', nikProblem(said)) : [])),
    ...checks.flatMap(check => (check.check === 'age' ? at(check.of, ageProblem(said, check, rules)) : [])),
    ...at('account.owner', ownerProblem(said, rules)),
  ]
}

/** Birthday and sex are in the NIK; old cards differ, so it is compared with the KTP, never refused. */
export function nikProblem(said: Said): Problem | undefined {
  const nik = textOf(said, 'person.nik')
  const told = nik && readNik(nik)
  if (!told) return undefined
  const birth = textOf(said, 'person.birth_date')
  const born = birth && Temporal.PlainDate.from(birth)
  if (born && (born.day !== told.day || born.month !== told.month || born.year % 100 !== told.year))
    return { code: 'nik.birth' }
  const sex = textOf(said, 'person.sex')
  return sex && sex !== told.sex ? { code: 'nik.sex' } : undefined
}

/** The age on the reference date, when it lies outside what the check allows. */
export function ageProblem(
  said: Said,
  { of, least, most }: Extract<Check, { check: 'age' }>,
  { referenceDate }: Pick<JudgingRules, 'referenceDate'>,
): Problem | undefined {
  const birth = textOf(said, of)
  const age = birth === undefined ? undefined : ageOn(birth, referenceDate)
  if (age === undefined || (age >= least && age <= most)) return undefined
  return { code: 'age.outside', params: { age, on: referenceDate, least, most } }
}

function ownerProblem(said: Said, { payability }: JudgingRules): Problem | undefined {
  const owner = textOf(said, 'account.owner')
  if (!owner || !payability) return undefined
  const pays = paysPerson(payability)
  if (isPersonal(owner, said, payability)) return { code: pays ? 'account.applicant' : 'account.personal' }
  const known = payability.owners.some(meaning => textOf(said, meaning) !== undefined)
  if (!known || isOwn(owner, said, payability)) return undefined
  return { code: pays ? 'account.applicant' : 'account.owner' }
}
