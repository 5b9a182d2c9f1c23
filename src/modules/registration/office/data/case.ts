import { sql, type Expression, type SqlBool } from 'kysely'
import { instant } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import { scopeWhere, type Scope } from '../../../../platform/policy/scope.ts'
import type { RegistrationState } from '../../data/drafts.ts'
import { withdrawnByColumn, type WithdrawnBy } from '../../data/registrations.ts'
import { contactColumn, type Contact } from './rows.ts'
import { isSensitive } from '../../data/sensitive.ts'

/** One registration as staff open it. What was never submitted has no name, category, field or payability here. */
export interface Case {
  id: string
  number?: string
  draftCode: string
  state: RegistrationState
  formVersionId: string
  ownerId: string
  organisationId?: string
  name?: string
  regency_code: string | null
  kecamatan_code: string | null
  missing: number
  payable?: string
  sample: boolean
  contact: Contact
  startedAt: Temporal.Instant
  changedAt: Temporal.Instant
  savedAt?: Temporal.Instant
  /** Absent while it stands. */
  withdrawnBy?: WithdrawnBy
  /** Since when what it says of its pesantren is fact; until then it is a claim. */
  settledAt?: Temporal.Instant
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const number = /^[A-Z][A-Z0-9-]*-\d\d-\d{6,}$/

/** The registration with that number or id in a season, when it lies in the scope; undefined otherwise. */
export async function findCase(tx: Tx, seasonId: string, idOrNumber: string, scope: Scope): Promise<Case | undefined> {
  const which = named(idOrNumber)
  if (!which) return undefined
  const row = await tx
    .selectFrom('registration as r')
    .leftJoin('draft as d', 'd.registration_id', 'r.id')
    .selectAll('r')
    .select(['d.saved_at', contactColumn, withdrawnByColumn])
    .where('r.season_id', '=', seasonId)
    .where(which)
    .where(scopeWhere(scope, { regency: 'r.regency_code', kecamatan: 'r.kecamatan_code' }))
    .executeTakeFirst()
  if (!row) return undefined
  const submitted = row.number !== null
  return {
    id: row.id,
    number: row.number ?? undefined,
    draftCode: row.draft_code,
    state: row.state as RegistrationState,
    formVersionId: row.form_version_id,
    ownerId: row.owner_id,
    organisationId: row.organisation_id ?? undefined,
    name: (submitted && row.name) || undefined,
    regency_code: row.regency_code,
    kecamatan_code: row.kecamatan_code,
    missing: row.missing,
    payable: (submitted && row.payable) || undefined,
    sample: row.sample,
    contact: row.contact,
    startedAt: instant(row.started_at),
    changedAt: instant(row.changed_at),
    savedAt: row.saved_at ? instant(row.saved_at) : undefined,
    withdrawnBy: row.withdrawn_by ?? undefined,
    settledAt: row.settled_at ? instant(row.settled_at) : undefined,
  }
}

function named(idOrNumber: string): Expression<SqlBool> | undefined {
  if (uuid.test(idOrNumber)) return sql<SqlBool>`r.id = ${idOrNumber}`
  return number.test(idOrNumber) ? sql<SqlBool>`r.number = ${idOrNumber}` : undefined
}

/** A document of a submission, as far as its file got. */
export interface CaseDocument {
  id: string
  slot: string
  position: number
  fileId: string
  name: string
  kind: 'photo' | 'pdf'
  state: 'received' | 'checked' | 'usable' | 'refused'
  size: number
  pages: number
  /** In pixels, of each picture that shows it. */
  sizes: PictureSize[]
}

interface PictureSize {
  width: number
  height: number
}

/** A document stood in this very place in a submission: only then staff may see it. */
const wasSubmitted = sql<SqlBool>`exists (select from submission s where s.registration_id = d.registration_id
  and s.documents @> jsonb_build_array(jsonb_build_object('slot', d.slot, 'position', d.position, 'fileId', d.file_id)))`

function documents(tx: Tx, registrationId: string) {
  return tx
    .selectFrom('document as d')
    .innerJoin('file as f', 'f.id', 'd.file_id')
    .select(['d.id', 'd.slot', 'd.position', 'd.file_id', 'd.name', 'f.kind', 'f.state', 'f.size'])
    .select(['f.pages', 'f.width', 'f.height'])
    .select(
      sql<PictureSize[]>`(select coalesce(jsonb_agg(jsonb_build_object('width', p.width, 'height', p.height)
        order by p.page), '[]') from file_page p where p.file_id = f.id)`.as('page_sizes'),
    )
    .where('d.registration_id', '=', registrationId)
}

function documentOf(row: Awaited<ReturnType<ReturnType<typeof documents>['executeTakeFirstOrThrow']>>): CaseDocument {
  return {
    id: row.id,
    slot: row.slot,
    position: row.position,
    fileId: row.file_id,
    name: row.name,
    kind: row.kind as CaseDocument['kind'],
    state: row.state as CaseDocument['state'],
    size: row.size,
    pages: row.kind === 'pdf' ? (row.pages ?? 1) : 1,
    sizes:
      row.kind === 'photo' && row.width && row.height ? [{ width: row.width, height: row.height }] : row.page_sizes,
  }
}

/** The documents of the last submission, in order. What was put in place since is not among them. */
export async function submittedDocuments(tx: Tx, registrationId: string): Promise<CaseDocument[]> {
  const rows = await documents(tx, registrationId)
    .where(
      sql<SqlBool>`exists (
        select from (select documents from submission where registration_id = d.registration_id
          order by sequence desc limit 1) last
        where last.documents @> jsonb_build_array(
          jsonb_build_object('slot', d.slot, 'position', d.position, 'fileId', d.file_id)))`,
    )
    .orderBy('d.slot')
    .orderBy('d.position')
    .orderBy('d.created_at', 'desc')
    .execute()
  const seen = new Set<string>()
  return rows
    .map(documentOf)
    .filter(one => !seen.has(`${one.slot} ${one.position}`) && seen.add(`${one.slot} ${one.position}`))
}

/** One document of a registration, when it was submitted; with it whether looking at it is written down. */
export async function findSubmittedDocument(
  tx: Tx,
  registrationId: string,
  documentId: string,
): Promise<(CaseDocument & { sensitive: boolean }) | undefined> {
  if (!uuid.test(documentId)) return undefined
  const row = await documents(tx, registrationId)
    .innerJoin('registration as r', 'r.id', 'd.registration_id')
    .innerJoin('form_version as v', 'v.id', 'r.form_version_id')
    .select(isSensitive.as('sensitive'))
    .where('d.id', '=', documentId)
    .where(wasSubmitted)
    .executeTakeFirst()
  return row && { ...documentOf(row), sensitive: row.sensitive }
}
