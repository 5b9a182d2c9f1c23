import { roleRows } from '../database/generated/roles.ts'

type Row = (typeof roleRows)[number]

/** What somebody may be here and now. `public` is everybody without a session. */
export type Role = Row['code']

/** A role that the office appoints to. */
export type GrantedRole = Extract<Row, { granted: true }>['code']

/** A role whose work has not opened yet: it has no room, and its home says so. */
export type WaitingRole = Extract<Row, { home: '/tugas' }>['code']

interface RoleRow {
  code: Role
  /** The office appoints to it. */
  granted: boolean
  /** The kind of region it is held for, if any. */
  needsRegion: 'kabupaten' | 'kecamatan' | null
  /** Where its day begins. */
  home: string
  /** Whether a one-time code is enough to act, or only a password. */
  signIn: 'code' | 'password' | null
  /** Most messages that one account causes in a day. */
  messagesADay: number
  /** It decides about others; then a season may ask for a second factor, and whoever appoints to it proves anew who they are. */
  decides: boolean
}

const rows: readonly RoleRow[] = roleRows
const byCode = new Map(rows.map(row => [row.code, row]))

/** Every role, the highest first. */
export const roles: readonly Role[] = rows.map(row => row.code)

/** Those that the office appoints to, the highest first. */
export const grantedRoles = rows.filter(row => row.granted).map(row => row.code as GrantedRole)

/** Those whose work has not opened yet. */
export const waitingRoles = rows.filter(row => row.home === '/tugas').map(row => row.code as WaitingRole)

/** What everybody with an account is, without a grant or once it has ended. */
export const ungranted = 'applicant' as const satisfies Role

/** What the table of roles says of a role. */
export function roleRow(role: Role): RoleRow {
  return byCode.get(role)!
}

/** Whether the office appoints to a role; the others are everybody's. */
export function isGranted(role: Role): role is GrantedRole {
  return roleRow(role).granted
}

/** Whether a session that was opened by a one-time code may act in a role; in the others only one opened by a password. */
export function codeSuffices(role: Role): boolean {
  return roleRow(role).signIn === 'code'
}

/** Whether a role decides about others. */
export function decides(role: Role): boolean {
  return roleRow(role).decides
}

/** What a session was opened with, and whether the day's seasons ask more of roles that decide. */
export interface OpenedWith {
  byPassword: boolean
  bySecondFactor: boolean
  secondFactorAsked: boolean
}

/** What a session still needs before it may act in a role. */
export type Lack = 'password' | 'second-factor'

/** What a session lacks for a role; undefined when it may act in it. */
export function lackOf(role: Role, opened: OpenedWith): Lack | undefined {
  if (!codeSuffices(role) && !opened.byPassword) return 'password'
  return decides(role) && opened.secondFactorAsked && !opened.bySecondFactor ? 'second-factor' : undefined
}

/** Where a role begins its day. */
export function homeOf(role: Role): string {
  return roleRow(role).home
}

/** A role as it is held: by its name, for a region or for none. */
export interface HeldRole {
  role: string
  regionCode: string | null
}

/** The one among them that is this role, for this region or for none. */
export function heldRole<Held extends HeldRole>(
  held: readonly Held[] | undefined,
  wanted: { role: Role; region?: string },
): Held | undefined {
  return held?.find(one => one.role === wanted.role && one.regionCode === (wanted.region ?? null))
}
