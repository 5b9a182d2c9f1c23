import type { Agreement } from '../../../design/index.ts'
import { textOf } from '../../../platform/form/answer.ts'
import type { Said } from '../../../platform/form/meaning.ts'
import { namesAgree, plainName } from '../../../platform/text/names.ts'

/** The record of an organisation, as far as it is compared. Codes of regions as the registry keeps them. */
export interface Recorded {
  nspp: string | null
  name: string
  address: string | null
  regency_code: string | null
  kecamatan_code: string | null
  village_code: string | null
}

export interface Compared {
  field: keyof Recorded
  said?: string
  official?: string
  agreement: Agreement
}

/** What was said beside what is recorded. A value that only one side has is `unknown`, not a difference. */
export function compareRecord(given: Said, record: Recorded): Compared[] {
  const village = textOf(given, 'applicant.place')
  const said: [Compared['field'], string | undefined][] = [
    ['name', textOf(given, 'applicant.name')],
    ['nspp', textOf(given, 'applicant.number')],
    ['regency_code', village?.slice(0, 4)],
    ['kecamatan_code', village?.slice(0, 6)],
    ['village_code', village],
    ['address', textOf(given, 'applicant.address')],
  ]
  return said.map(([field, value]) => {
    const official = record[field] ?? undefined
    const agreement = !value || !official ? 'unknown' : agree(field, value, official) ? 'same' : 'differs'
    return { field, said: value, official, agreement }
  })
}

function agree(field: Compared['field'], said: string, official: string): boolean {
  if (field === 'name') return namesAgree(said, official)
  return field === 'address' ? plainName(said) === plainName(official) : said === official
}
