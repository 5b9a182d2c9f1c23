import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'

export interface Invitation {
  id: string
  purpose: 'first' | 'reset'
  personId: string
  accountId: string
  name: string
  email: string
}

/** Writes an invitation that ends after `hours` of real time, and ends those before it. Resolves to its code, kept nowhere. */
export async function insertInvitation(
  tx: Tx,
  personId: string,
  purpose: Invitation['purpose'],
  hours: number,
  by?: string,
): Promise<string> {
  const code = randomBytes(24).toString('base64url')
  await sql`
    update invitation set expires_at = clock_timestamp()
    where person_id = ${personId} and used_at is null and expires_at > clock_timestamp()`.execute(tx)
  await tx
    .insertInto('invitation')
    .values({
      person_id: personId,
      purpose,
      code_hash: hashOf(code),
      expires_at: new Date(Date.now() + hours * 3_600_000),
      created_by: by ?? null,
    })
    .execute()
  return code
}

/** The open invitation that a code belongs to. */
export async function findInvitation(tx: Tx, code: string): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select i.id, i.purpose, i.person_id as "personId", a.id as "accountId", p.name, a.email
    from invitation i join person p on p.id = i.person_id
    join account a on a.person_id = p.id and a.disabled_at is null
    where i.code_hash = ${hashOf(code)} and i.used_at is null and i.expires_at > clock_timestamp()`.execute(tx)
  return rows[0]
}

/** Takes the invitation out; of two at once, one gets false. */
export async function useInvitation(tx: Tx, id: string): Promise<boolean> {
  const done = await sql`
    update invitation set used_at = clock_timestamp() where id = ${id} and used_at is null`.execute(tx)
  return done.numAffectedRows === 1n
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest()
}
