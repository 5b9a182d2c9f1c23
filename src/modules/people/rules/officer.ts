import { readDigits } from '../../../platform/sheets/index.ts'
import { dateOfParts } from '../../../platform/text/whole.ts'
import { parseEmail } from './contact.ts'
import { parsePhone } from './phone.ts'

export const officerRoles = ['kecamatan', 'kabupaten', 'office', 'head'] as const
export type OfficerRole = (typeof officerRoles)[number]

/** An officer as invited or imported. */
export interface Officer {
  name: string
  email: string
  phone?: string
  role: OfficerRole
  region?: string
  /** The last day of duty. */
  until?: string
}

/** What was typed about an officer; `until` is an ISO date, empty for no end, or undefined when no date could be read. */
export interface OfficerText {
  name: string
  email: string
  phone: string
  role: string
  region: string
  until: string | undefined
}

export type OfficerField = keyof OfficerText
export type OfficerProblem =
  'name' | 'email' | 'phone' | 'role' | 'region' | 'noRegion' | 'until' | 'phoneDamaged' | 'taken' | 'same'

export type OfficerRead = { officer: Officer } | { problems: Partial<Record<OfficerField, OfficerProblem>> }

/** Reads what was typed; `today` is the business date. Whether the region exists is for the database to say. */
export function readOfficer(text: OfficerText, today: string): OfficerRead {
  const problems: Partial<Record<OfficerField, OfficerProblem>> = {}
  const name = text.name.replace(/\s+/g, ' ').trim()
  const email = parseEmail(text.email)
  const phone = text.phone ? parsePhone(text.phone) : undefined
  const role = readRole(text.role)
  // A spreadsheet makes 320514.0 of a code.
  const region = text.region.replace(/^(\d{4,6})[.,]0$/, '$1').replace(/[.\s]/g, '')
  if (!/\p{L}/u.test(name) || name.length > 200) problems.name = 'name'
  if (!email) problems.email = 'email'
  if (text.phone && !phone) problems.phone = readDigits(text.phone).damage ? 'phoneDamaged' : 'phone'
  if (!role) problems.role = 'role'
  else if (!fits(role, region)) problems.region = needsRegion(role) ? 'region' : 'noRegion'
  if (text.until === undefined || (text.until && text.until < today)) problems.until = 'until'
  if (Object.keys(problems).length > 0 || !email || !role) return { problems }
  return { officer: { name, email, phone, role, region: region || undefined, until: text.until || undefined } }
}

function needsRegion(role: OfficerRole): boolean {
  return role === 'kecamatan' || role === 'kabupaten'
}

/** A kecamatan has six digits, a regency four; the office works for the whole province. */
function fits(role: OfficerRole, region: string): boolean {
  if (role === 'kecamatan') return /^\d{6}$/.test(region)
  if (role === 'kabupaten') return /^\d{4}$/.test(region)
  return region === ''
}

const spoken: Record<string, OfficerRole> = {
  kecamatan: 'kecamatan',
  'petugas kecamatan': 'kecamatan',
  kabupaten: 'kabupaten',
  kota: 'kabupaten',
  'kabupaten/kota': 'kabupaten',
  dinas: 'office',
  kantor: 'office',
  staf: 'office',
  'staf dinas': 'office',
  office: 'office',
  kepala: 'head',
  'kepala dinas': 'head',
  head: 'head',
}

/** A role by any of its names. */
export function readRole(text: string): OfficerRole | undefined {
  return spoken[text.trim().toLowerCase()]
}

/**
 * A date as spreadsheets write it: 2019-12-31, 31/12/2019, 31-12-2019, or the number of days that Excel counts. Undefined when it is none; empty stays empty.
 */
export function readDate(text: string): string | undefined {
  const typed = text.trim()
  if (!typed) return ''
  if (/^\d{5}$/.test(typed))
    return Temporal.PlainDate.from('1899-12-30')
      .add({ days: Number(typed) })
      .toString()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed)
  const [year, month, day] = iso ? iso.slice(1) : local ? local.slice(1).reverse() : []
  return dateOfParts({ day, month, year })?.toString()
}
