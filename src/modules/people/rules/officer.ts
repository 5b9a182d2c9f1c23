import { named } from '../../../platform/text/named.ts'
import { readCode, readDigits, withoutFraction } from '../../../platform/sheets/index.ts'
import { grantedRoles, roleRow, type GrantedRole } from '../../../platform/policy/index.ts'
import { oneLine } from '../../../platform/text/printable.ts'
import { parseEmail } from './contact.ts'
import { readMobile } from '../../../platform/text/phone.ts'

/** An officer as invited or imported. */
export interface Officer {
  name: string
  email: string
  phone?: string
  role: GrantedRole
  region?: string
  /** What the region is called, where somebody has looked. */
  regionName?: string
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
  | 'name'
  | 'email'
  | 'phone'
  | 'role'
  | 'region'
  | 'noRegion'
  | 'until'
  | 'phoneDamaged'
  | 'taken'
  | 'same'
  | 'needsEmail'
  | 'own'
  | 'closed'

export type OfficerRead = { officer: Officer } | { problems: Partial<Record<OfficerField, OfficerProblem>> }

/**
 * Reads what was typed; `earliest` is the first business date that can be a last day, `names` what roles are called besides.
 * Whether the region exists is for the database to say.
 */
export function readOfficer(text: OfficerText, earliest: string, names?: RoleNames): OfficerRead {
  const problems: Partial<Record<OfficerField, OfficerProblem>> = {}
  const name = oneLine(text.name)
  const email = parseEmail(text.email)
  const phone = text.phone ? readMobile(withoutFraction(text.phone.trim())) : undefined
  const role = readRole(text.role, names)
  const region = readCode(text.region)
  if (!/\p{L}/u.test(name) || name.length > 200) problems.name = 'name'
  if (!email) problems.email = 'email'
  if (text.phone && !phone) problems.phone = readDigits(text.phone).damage ? 'phoneDamaged' : 'phone'
  if (!role) problems.role = 'role'
  const misfit = role && regionProblem(role, region)
  if (misfit) problems.region = misfit
  if (text.until === undefined || (text.until && text.until < earliest)) problems.until = 'until'
  if (Object.keys(problems).length > 0 || !email || !role) return { problems }
  return { officer: { name, email, phone, role, region: region || undefined, until: text.until || undefined } }
}

/** Whether a role that begins on a business date would be over before: one that is held may have ended yesterday. */
export function isPastFor({ until }: Pick<Officer, 'until'>, today: string): boolean {
  return until !== undefined && until < today
}

/** Why a region does not fit a role; undefined when it does. Whether it exists is for the database to say. */
export function regionProblem(role: GrantedRole, region: string): 'region' | 'noRegion' | undefined {
  if (fits(role, region)) return undefined
  return roleRow(role).needsRegion ? 'region' : 'noRegion'
}

/** A kecamatan has six digits, a regency four; the other roles are for the whole province, or for what is given one by one. */
function fits(role: GrantedRole, region: string): boolean {
  const digits = { kecamatan: 6, kabupaten: 4 }
  const { needsRegion } = roleRow(role)
  return needsRegion ? /^\d+$/.test(region) && region.length === digits[needsRegion] : region === ''
}

/** What a role is called, in lower case. */
export type RoleNames = Record<string, GrantedRole>

/** How lists from elsewhere name officers. */
const spoken: RoleNames = {
  'petugas kecamatan': 'kecamatan',
  kota: 'kabupaten',
  'kabupaten/kota': 'kabupaten',
  dinas: 'office',
  kantor: 'office',
  staf: 'office',
  'staf dinas': 'office',
  kepala: 'head',
  'kepala dinas': 'head',
}

const codes: RoleNames = Object.fromEntries(grantedRoles.map(role => [role, role]))

/** A role by its code or any of its names. */
export function readRole(text: string, names: RoleNames = {}): GrantedRole | undefined {
  const typed = oneLine(text).toLowerCase()
  return named(codes, typed) ?? named(names, typed) ?? named(spoken, typed)
}
