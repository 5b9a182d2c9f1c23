import type { House } from '../web/context.ts'
import { publicKeyOf, type PublicKey } from './signing-key.ts'

type Keeper = Pick<House, 'db' | 'signingKey'>

/** Keeps the public half of the present key; what signs calls it at its start, so that the key outlives its rotation. */
export async function keepPublicKey({ db, signingKey: { id, publicKey } }: Keeper): Promise<void> {
  await db
    .insertInto('signing_key')
    .values({ id, public_key: publicKey })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/**
 * Every key this installation has signed with, the present one first, then from the newest to the oldest.
 *
 * A key counts only under the id that is its own hash, so nobody can put another key in the place of one whose id is
 * printed on receipts or was copied down by a witness. Whoever writes to the database can still add a key of his own and
 * sign with it: that shows, because its id is one that no paper bears.
 */
export async function knownKeys({ db, signingKey }: Keeper): Promise<PublicKey[]> {
  const rows = await db.selectFrom('signing_key').selectAll().orderBy('first_used_at', 'desc').orderBy('id').execute()
  const older = rows.flatMap(row => {
    const key = publicKeyOf(row.public_key)
    return key && key.id === row.id && key.id !== signingKey.id ? [key] : []
  })
  return [signingKey, ...older]
}
