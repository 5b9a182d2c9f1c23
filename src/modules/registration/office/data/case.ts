import { sql, type Expression, type SqlBool } from 'kysely'
import { instant } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import { scopeWhere, type Scope } from '../../../../platform/policy/index.ts'
import { lastForm } from '../../../../platform/response/index.ts'
import { isUuid } from '../../../../platform/web/uuid.ts'
import type { ApplicantKind } from '../../../programmes/index.ts'
import type { RegistrationState } from '../../rules/life.ts'
import { placeColumns, withdrawnByColumn, type WithdrawnBy } from '../../data/registrations.ts'
import { contactColumn, type Contact } from './rows.ts'

/** One registration as staff open it. What was never submitted has no name, category, field or payability here. */
export interface Case {
  id: string
  number?: string
  draftCode: string
  state: RegistrationState
  kind: ApplicantKind
  responseId: string
  /** Of what was sent last; of a draft its own. */
  formVersionId: string
  /** Of the call that was answered; its window is that of the case. */
  stageId: string
  callId: string
  /** The call never closes by itself. */
  endless: boolean
  ownerId: string
  /** Who began it; whoever helps is not the representative. */
  ownerName: string
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
  /** Absent while it stands. */
  withdrawnBy?: WithdrawnBy
  /** Since when what it says of its pesantren is fact; until then it is a claim. */
  settledAt?: Temporal.Instant
}

const number = /^[A-Z][A-Z0-9-]*-\d\d-\d{6,}$/

/** The registration with that number or id, in a season where one is named, when it lies in the scope; undefined otherwise. */
export async function findCase(tx: Tx, idOrNumber: string, scope: Scope, seasonId?: string): Promise<Case | undefined> {
  const which = named(idOrNumber)
  if (!which) return undefined
  const row = await tx
    .selectFrom('registration as r')
    .innerJoin('response as p', 'p.id', 'r.response_id')
    .innerJoin('v_call as c', 'c.id', 'r.call_id')
    .selectAll('r')
    .select(sql<string>`coalesce(${lastForm('r.response_id')}, p.form_version_id)`.as('form_version_id'))
    .select(sql<string>`(select o.name from v_person o where o.id = r.owner_id)`.as('owner_name'))
    .select(['c.stage_id', 'c.closes_at', contactColumn, withdrawnByColumn])
    .where(which)
    .$if(seasonId !== undefined, query => query.where('r.season_id', '=', seasonId!))
    .where(scopeWhere(scope, placeColumns))
    .executeTakeFirst()
  if (!row) return undefined
  const submitted = row.number !== null
  return {
    id: row.id,
    number: row.number ?? undefined,
    draftCode: row.draft_code,
    state: row.state as RegistrationState,
    kind: row.applicant_kind as ApplicantKind,
    responseId: row.response_id,
    formVersionId: row.form_version_id,
    stageId: row.stage_id!,
    callId: row.call_id,
    endless: row.closes_at === null,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
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
    withdrawnBy: row.withdrawn_by ?? undefined,
    settledAt: row.settled_at ? instant(row.settled_at) : undefined,
  }
}

function named(idOrNumber: string): Expression<SqlBool> | undefined {
  if (isUuid(idOrNumber)) return sql<SqlBool>`r.id = ${idOrNumber}`
  // People type it in small letters too.
  const given = idOrNumber.toUpperCase()
  return number.test(given) ? sql<SqlBool>`r.number = ${given}` : undefined
}
