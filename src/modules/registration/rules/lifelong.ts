import { textOf, valueOf, type Answers } from '../../../platform/form/answer.ts'
import type { BankAccount, BusinessUnit, Claims, PesantrenGiven } from '../../registry/index.ts'

/** Nothing personal is among them. */
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

/**
 * What a registration claims for life, beyond its season. Fields that were not answered are missing, one that does not
 * exist is null; half an account is none.
 */
export function claimsOf(answers: Answers): Claims {
  return { identity: identityOf(answers), facts: factsOf(answers), unit: unitOf(answers), account: accountOf(answers) }
}

/** Who the pesantren is and where it lies. A village's code carries those of its kecamatan and regency. */
export function identityOf(answers: Answers): PesantrenGiven {
  const [nspp, name, address, village] = ['nspp', 'name', 'address', 'village'].map(code => textOf(answers, code))
  return {
    name: name ?? '',
    nspp: nspp ?? null,
    address: address ?? null,
    regency_code: village?.slice(0, 4) ?? null,
    kecamatan_code: village?.slice(0, 6) ?? null,
    village_code: village ?? null,
  }
}

function factsOf(answers: Answers): Claims['facts'] {
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
