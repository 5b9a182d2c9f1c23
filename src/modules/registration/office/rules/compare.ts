import { textOf } from '../../../../platform/form/answer.ts'
import type { Said } from '../../../../platform/form/meaning.ts'
import { namesAgree, plainName } from '../../../../platform/text/names.ts'

/** The registry's record, as far as it is compared. Codes of regions as the registry keeps them. */
export interface Recorded {
  nspp: string | null
  name: string
  address: string | null
  regency_code: string | null
  kecamatan_code: string | null
  village_code: string | null
}

export interface Compared {
  field: 'name' | 'nspp' | 'address' | 'regency' | 'kecamatan' | 'village'
  said?: string
  official?: string
  verdict: 'same' | 'differs' | 'unknown'
}

/** What was said beside what is recorded. A value that only one side has is `unknown`, not a difference. */
export function compareRecord(given: Said, record: Recorded): Compared[] {
  const village = textOf(given, 'applicant.place')
  const pairs: [Compared['field'], string | undefined, string | null][] = [
    ['name', textOf(given, 'applicant.name'), record.name],
    ['nspp', textOf(given, 'applicant.number'), record.nspp],
    ['regency', village?.slice(0, 4), record.regency_code],
    ['kecamatan', village?.slice(0, 6), record.kecamatan_code],
    ['village', village, record.village_code],
    ['address', textOf(given, 'applicant.address'), record.address],
  ]
  return pairs.map(([field, said, official]) => {
    const verdict = !said || !official ? 'unknown' : agree(field, said, official) ? 'same' : 'differs'
    return { field, said, official: official ?? undefined, verdict }
  })
}

function agree(field: Compared['field'], said: string, official: string): boolean {
  if (field === 'name') return namesAgree(said, official)
  return field === 'address' ? plainName(said) === plainName(official) : said === official
}
