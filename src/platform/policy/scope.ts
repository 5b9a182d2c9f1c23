import { sql, type Expression, type SqlBool } from 'kysely'
import type { Actor, Role } from './actor.ts'

/** How far an act reaches for somebody: a value, turned into SQL by one function and into yes or no by another. */
export type Scope =
  { kind: 'all' } | { kind: 'region'; code: string } | { kind: 'own'; personId: string } | { kind: 'none' }

/** How far a role reaches in an act: everything, its own region, its own things. */
export type Reach = 'all' | 'region' | 'own'

/** One line per act: who may, and how far. A role that is not named may not. */
export type PolicyTable = Record<string, Partial<Record<Role, Reach>>>

/** The scope of an actor in an act. */
export function scopeOf(policy: PolicyTable, actor: Actor, act: string): Scope {
  const line = policy[act]
  if (!line) throw new Error(`no policy for the act ${act}`)
  const reach = line[actor.role]
  if (reach === 'all') return { kind: 'all' }
  if (reach === 'region' && actor.region) return { kind: 'region', code: actor.region.code }
  if (reach === 'own' && actor.personId) return { kind: 'own', personId: actor.personId }
  return { kind: 'none' }
}

/** What a scope looks at in one row. */
export interface Placed {
  regencyCode?: string | null
  kecamatanCode?: string | null
  ownerId?: string | null
}

/** Whether a row lies in the scope. */
export function scopeAllows(scope: Scope, row: Placed): boolean {
  if (scope.kind === 'all') return true
  if (scope.kind === 'own') return row.ownerId === scope.personId
  if (scope.kind === 'region') return regionHolds(scope.code, row)
  return false
}

function regionHolds(code: string, row: Placed): boolean {
  if (code.length === 2) return row.regencyCode?.startsWith(code) ?? false
  if (code.length === 4) return row.regencyCode === code
  return row.kecamatanCode === code
}

/** Column references (such as `r.regency_code`) that a scope is turned into SQL with. A missing one never matches. */
export interface ScopeColumns {
  regency?: string
  kecamatan?: string
  owner?: string
}

/** The same as {@link scopeAllows}, as a condition for a `where`. */
export function scopeWhere(scope: Scope, columns: ScopeColumns): Expression<SqlBool> {
  if (scope.kind === 'all') return sql<SqlBool>`true`
  if (scope.kind === 'own' && columns.owner) return sql<SqlBool>`${sql.ref(columns.owner)} = ${scope.personId}`
  if (scope.kind === 'region') {
    const { code } = scope
    if (code.length === 2 && columns.regency) return sql<SqlBool>`${sql.ref(columns.regency)} like ${`${code}%`}`
    if (code.length === 4 && columns.regency) return sql<SqlBool>`${sql.ref(columns.regency)} = ${code}`
    if (code.length === 6 && columns.kecamatan) return sql<SqlBool>`${sql.ref(columns.kecamatan)} = ${code}`
  }
  return sql<SqlBool>`false`
}
