import { textOf, valueOf, type Answers } from '../../../platform/form/answer.ts'
import type { FormContent } from '../../../platform/form/content.ts'
import { firstDay } from '../../../platform/form/first-day.ts'
import { byMeaning, type Said } from '../../../platform/form/meaning.ts'
import type { Meaning } from '../../../platform/form/meanings.ts'
import type { PesantrenGiven } from './derive.ts'

/** What somebody says about a pesantren, as long as nobody has settled whether they may. */
export interface Claims {
  identity: PesantrenGiven
  /** By field; null: there is none. */
  facts: Record<string, string | null>
  unit?: BusinessUnit
  account?: BankAccount
}

/** A business of an organisation. `started` is a date, or null when nobody knows. */
export interface BusinessUnit {
  name: string
  field: string
  otherField: string | null
  started: string | null
}

export interface BankAccount {
  bank: string
  branch: string | null
  number: string
  ownerName: string
}

/** What becomes a fact under the name of its meaning. Nothing personal is among them. */
const factMeanings: Meaning[] = [
  'applicant.legal_name',
  'applicant.founded',
  'applicant.leader',
  'applicant.phone',
  'applicant.email',
  'applicant.website',
  'applicant.legal_form',
  'permit.nib',
  'business.name',
  'business.field',
  'business.started',
]

/**
 * What a submission claims of an organisation for life, beyond its season, whatever its form. Fields that were not answered are
 * missing, one that does not exist is null; half an account is none.
 */
export function claimsOf(answers: Answers, content: FormContent): Claims {
  const said = byMeaning(content, answers)
  return { identity: identityOf(said), facts: factsOf(said), unit: unitOf(said), account: accountOf(said) }
}

/** Who the pesantren is and where it lies. A village's code carries those of its kecamatan and regency. */
export function identityOf(said: Said): PesantrenGiven {
  const village = textOf(said, 'applicant.place')
  return {
    name: textOf(said, 'applicant.name') ?? '',
    nspp: textOf(said, 'applicant.number') ?? null,
    address: textOf(said, 'applicant.address') ?? null,
    regency_code: village?.slice(0, 4) ?? null,
    kecamatan_code: village?.slice(0, 6) ?? null,
    village_code: village ?? null,
  }
}

function factsOf(said: Said): Claims['facts'] {
  return Object.fromEntries(
    factMeanings.flatMap((meaning): [string, string | null][] => {
      const given = said[meaning]
      if (given && 'none' in given && given.none) return [[meaning, null]]
      const value = valueOf(said, meaning)
      return value === undefined ? [] : [[meaning, String(value)]]
    }),
  )
}

function unitOf(said: Said): BusinessUnit | undefined {
  const [name, field] = [textOf(said, 'business.name'), textOf(said, 'business.field')]
  if (!name || !field) return undefined
  const started = textOf(said, 'business.started')
  const otherField = textOf(said, 'business.other_field') ?? null
  return { name, field, otherField, started: started ? firstDay(started) : null }
}

function accountOf(said: Said): BankAccount | undefined {
  const [bank, number] = [textOf(said, 'account.bank'), textOf(said, 'account.number')]
  const ownerName = textOf(said, 'account.owner')
  if (!bank || !number || !ownerName) return undefined
  return { bank, branch: textOf(said, 'account.branch') ?? null, number, ownerName }
}
