import { textOf, valueOf, type Answers } from '../../../platform/form/answer.ts'
import type { BankAccount, BusinessUnit } from '../../registry/index.ts'

/** What a submission tells for life, beyond its season. */
export interface Lifelong {
  /** By field of the registry; null: there is none any more. Fields that were not answered are missing. */
  facts: Record<string, string | null>
  unit?: BusinessUnit
  account?: BankAccount
}

/** Name, number and place stay what the registry says; the office decides about those. Nothing personal is among them. */
const factFields: Record<string, string> = {
  foundation_name: 'foundation_name',
  founded: 'founded',
  leader_name: 'leader_name',
  pesantren_phone: 'pesantren_phone',
  email: 'email',
  website: 'website',
  legal_form: 'legal_form',
  nib: 'nib',
  unit_name: 'unit_name',
  field: 'unit_field',
  unit_started: 'unit_started',
}

/** What is written into the records for life. Half an account is none. */
export function lifelongOf(answers: Answers): Lifelong {
  return { facts: factsOf(answers), unit: unitOf(answers), account: accountOf(answers) }
}

function factsOf(answers: Answers): Lifelong['facts'] {
  return Object.fromEntries(
    Object.entries(factFields).flatMap(([code, field]): [string, string | null][] => {
      const given = answers[code]
      if (given && 'none' in given && given.none) return [[field, null]]
      const value = valueOf(answers, code)
      return value === undefined ? [] : [[field, String(value)]]
    }),
  )
}

function unitOf(answers: Answers): BusinessUnit | undefined {
  const [name, field] = [textOf(answers, 'unit_name'), textOf(answers, 'field')]
  if (!name || !field) return undefined
  const started = textOf(answers, 'unit_started')
  return { name, field, fieldOther: textOf(answers, 'field_other') ?? null, started: started ? `${started}-01` : null }
}

function accountOf(answers: Answers): BankAccount | undefined {
  const [bank, number, ownerName] = ['bank', 'account_number', 'account_owner'].map(code => textOf(answers, code))
  if (!bank || !number || !ownerName) return undefined
  return { bank, branch: textOf(answers, 'branch') ?? null, number, ownerName }
}
