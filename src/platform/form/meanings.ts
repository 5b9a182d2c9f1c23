/**
 * What a question asks, apart from how one form calls it: rules, columns and searches ask meanings, never codes. A form gives
 * each at most once. Names of the field, in groups.
 */
export const meanings = [
  'applicant.name',
  'applicant.legal_name',
  'applicant.number',
  'applicant.place',
  'applicant.address',
  'applicant.founded',
  'applicant.leader',
  'applicant.phone',
  'applicant.email',
  'applicant.website',
  'applicant.legal_form',
  'person.name',
  'person.nik',
  'person.birth_date',
  'person.sex',
  'person.education',
  'person.phone',
  'person.email',
  'business.name',
  'business.started',
  'business.field',
  'business.other_field',
  'business.turnover_month',
  'business.turnover_year',
  'business.assets',
  'business.workers',
  'permit.nib',
  'permit.nib_date',
  'account.bank',
  'account.branch',
  'account.number',
  'account.owner',
  'account.book',
  'tax.npwp',
  'consent.processing',
  'consent.publish',
  'consent.whatsapp',
  'consent.health',
] as const

export type Meaning = (typeof meanings)[number]

/** What submissions are found and compared by, kept beside each of them as a value of its own. */
export const comparedMeanings = [
  'person.nik',
  'person.name',
  'person.phone',
  'account.number',
  'applicant.number',
  'permit.nib',
] as const satisfies readonly Meaning[]

export type Compared = (typeof comparedMeanings)[number]
