import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import type { Actor } from './actor.ts'
import type { Condition } from './conditions.ts'
import { roles, type Role } from './roles.ts'

/** How far an act reaches for somebody: a value, turned into SQL by one function and into yes or no by another. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'region'; code: string }
  | { kind: 'assigned'; personId: string }
  | { kind: 'own'; personId: string }
  | { kind: 'none' }

/** How far a role reaches in an act: everything, its own region, what it was given to do, its own things. */
export type Reach = 'all' | 'region' | 'assigned' | 'own'

/** One line: which roles may, how far, and when. A role that is not named may not. */
export type PolicyLine<Subject = never> = Partial<Record<Role, Reach>> & {
  /** What must hold of the subject besides, for whoever may. */
  when?: Condition<Subject>
  /**
   * For which subjects whoever may has to have shown, within the last quarter of an hour, to be who they are. A page does not
   * ask it before it shows its button: whoever presses is asked for the password, and what they posted goes on.
   */
  fresh?: (subject: never) => boolean
}

/** One line per act. */
export type PolicyTable<Subject = never> = Record<string, PolicyLine<Subject>>

/** A line for everybody, signed in or not. */
export const everybody = lineOf(roles, 'all')

/** A line for everybody with an account, about their own things. */
export const signedIn = lineOf(
  roles.filter(role => role !== 'public'),
  'own',
)

/** The same reach for some roles. */
export function lineOf<Some extends Role>(some: readonly Some[], reach: Reach): Record<Some, Reach> {
  return Object.fromEntries(some.map(role => [role, reach])) as Record<Some, Reach>
}

/** The scope of an actor in an act. */
export function scopeOf(policy: PolicyTable, actor: Actor, act: string): Scope {
  const line = policy[act]
  if (!line) throw new Error(`no policy for the act ${act}`)
  const reach = line[actor.role]
  if (reach === 'all') return { kind: 'all' }
  if (reach === 'region' && actor.region) return { kind: 'region', code: actor.region.code }
  if (reach === 'assigned' && actor.personId) return { kind: 'assigned', personId: actor.personId }
  if (reach === 'own' && actor.personId) return { kind: 'own', personId: actor.personId }
  return { kind: 'none' }
}

/**
 * Who holds a subject such as a visit, a sheet or a mentee: a query of persons' ids, given the column that names the
 * subject. Declared once, beside the subject's table; scope in SQL and scope as yes or no are both made from it.
 */
export type Holders = (subject: RawBuilder<unknown>) => RawBuilder<unknown>

/** The ids of those who hold the subject, to be selected with a row and given to {@link scopeAllows}. */
export function holderIds(holders: Holders, subject: string): RawBuilder<string[]> {
  return sql<string[]>`array(${holders(sql.ref(subject))})`
}

/** What a scope looks at in one row. */
export interface Placed {
  regencyCode?: string | null
  kecamatanCode?: string | null
  ownerId?: string | null
  /** Who holds it, see {@link holderIds}. */
  holderIds?: readonly string[]
}

/** Whether a row lies in the scope. */
export function scopeAllows(scope: Scope, row: Placed): boolean {
  if (scope.kind === 'all') return true
  if (scope.kind === 'own') return row.ownerId === scope.personId
  if (scope.kind === 'assigned') return row.holderIds?.includes(scope.personId) ?? false
  if (scope.kind === 'region') return regionHolds(scope.code, row)
  return false
}

function regionHolds(code: string, row: Placed): boolean {
  if (code.length === 2) return row.regencyCode?.startsWith(code) ?? false
  if (code.length === 4) return row.regencyCode === code
  return code.length === 6 && row.kecamatanCode === code
}

/** Column references (such as `r.regency_code`) that a scope is turned into SQL with. A missing one never matches. */
export interface ScopeColumns {
  regency?: string
  kecamatan?: string
  owner?: string
  /** Who holds the subject, and the column that names it. */
  assigned?: { holders: Holders; subject: string }
}

/** The same as {@link scopeAllows}, as a condition for a `where`. */
export function scopeWhere(scope: Scope, columns: ScopeColumns): Expression<SqlBool> {
  if (scope.kind === 'all') return sql<SqlBool>`true`
  if (scope.kind === 'own' && columns.owner) return sql<SqlBool>`${sql.ref(columns.owner)} = ${scope.personId}`
  if (scope.kind === 'assigned' && columns.assigned) {
    const { holders, subject } = columns.assigned
    return sql<SqlBool>`${scope.personId} in (${holders(sql.ref(subject))})`
  }
  return (scope.kind === 'region' && inRegion(scope.code, columns)) || sql<SqlBool>`false`
}

function inRegion(code: string, { regency, kecamatan }: ScopeColumns): Expression<SqlBool> | undefined {
  if (code.length === 2 && regency)
    return sql<SqlBool>`${sql.ref(regency)} like ${`${code.replace(/[\\%_]/g, '\\$&')}%`}`
  if (code.length === 4 && regency) return sql<SqlBool>`${sql.ref(regency)} = ${code}`
  if (code.length === 6 && kecamatan) return sql<SqlBool>`${sql.ref(kecamatan)} = ${code}`
  return undefined
}
