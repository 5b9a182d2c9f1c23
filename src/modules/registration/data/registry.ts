import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import {
  claimPesantren,
  organisationOfNumber,
  type OrganisationKind,
  type PesantrenGiven,
} from '../../registry/index.ts'

/** What a registration is for, whoever says that it exists. */
export interface Subject {
  id: string
  nspp: string | null
  /** Claimed just now, in the words of this registration. */
  fresh?: true
}

/** The organisation of a kind that has a number; no other transaction gives it to anybody until this one ends. */
export async function holdNumber(tx: Tx, kind: OrganisationKind, number: string): Promise<Subject | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${kind}), hashtext(${number}))`.execute(tx)
  return organisationOfNumber(tx, kind, number)
}

/** Claims an organisation that nobody named before; one with that number named meanwhile is taken instead. */
export async function claimNew(tx: Tx, given: PesantrenGiven & { kind: OrganisationKind }): Promise<Subject> {
  const same = given.nspp ? await holdNumber(tx, given.kind, given.nspp) : undefined
  if (same) return same
  return { id: await claimPesantren(tx, given), nspp: given.nspp ?? null, fresh: true }
}

/** Whose, what it is called, and which one it is not any more. */
interface Sought {
  ownerId: string
  name: string
  left: string | null
}

/** What an earlier registration of the same owner named: one of the kind, without a number and of this name. */
export async function subjectOfOwner(
  tx: Tx,
  kind: OrganisationKind,
  { ownerId, name, left }: Sought,
): Promise<Subject | undefined> {
  const { rows } = await sql<Subject>`
    select o.id, null as nspp from registration r join v_organisation o on o.id = r.organisation_id
    left join v_pesantren p on p.organisation_id = o.id
    where r.owner_id = ${ownerId} and o.kind = ${kind} and p.nspp is null and o.number is null
      and lower(o.name) = lower(${name}) and o.id is distinct from ${left}
    order by r.started_at desc limit 1`.execute(tx)
  return rows[0]
}

/** Whether the registry had an organisation before a registration for it was begun. */
export async function wasKnown(tx: Tx, organisationId: string, registrationId: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select o.standing = 'recorded' and o.created_at < r.created_at as known from v_organisation o, registration r
    where o.id = ${organisationId} and r.id = ${registrationId}`.execute(tx)
  return rows[0]?.known ?? false
}

interface Part {
  /** None: the owner is the applicant. */
  organisationId?: string | null
  ownerId: string
  seasonId: string
}

/** Whether an applicant took part in a stage of any other season of the same programme. */
export async function tookPartBefore(tx: Tx, { organisationId, ownerId, seasonId }: Part): Promise<boolean> {
  const { rows } = await sql<{ took: boolean }>`
    select exists (
      select from stage_entry e join registration r on r.id = e.registration_id
      join v_season s on s.id = r.season_id join v_season now on now.id = ${seasonId} and now.programme = s.programme
      where r.season_id <> ${seasonId} and (r.organisation_id = ${organisationId ?? null}
        or (${organisationId ?? null}::uuid is null and r.applicant_person_id = ${ownerId}))) as took`.execute(tx)
  return rows[0]!.took
}
