import { named } from '../../../platform/text/named.ts'
import { readCode, readDigits, withoutFraction } from '../../../platform/sheets/index.ts'
import { oneLine } from '../../../platform/text/printable.ts'
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
  const name = oneLine(text.name)
  const email = parseEmail(text.email)
  const phone = text.phone ? parsePhone(withoutFraction(text.phone.trim())) : undefined
  const role = readRole(text.role)
  const region = readCode(text.region)
  if (!/\p{L}/u.test(name) || name.length > 200) problems.name = 'name'
  if (!email) problems.email = 'email'
  if (text.phone && !phone) problems.phone = readDigits(text.phone).damage ? 'phoneDamaged' : 'phone'
  if (!role) problems.role = 'role'
  const misfit = role && regionProblem(role, region)
  if (misfit) problems.region = misfit
  if (text.until === undefined || (text.until && text.until < today)) problems.until = 'until'
  if (Object.keys(problems).length > 0 || !email || !role) return { problems }
  return { officer: { name, email, phone, role, region: region || undefined, until: text.until || undefined } }
}

/** Why a region does not fit a role; undefined when it does. Whether it exists is for the database to say. */
export function regionProblem(role: OfficerRole, region: string): 'region' | 'noRegion' | undefined {
  if (fits(role, region)) return undefined
  return needsRegion(role) ? 'region' : 'noRegion'
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
  return named(spoken, oneLine(text).toLowerCase())
}
