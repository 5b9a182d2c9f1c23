import { sql } from 'kysely'
import type { Tx } from '../database/open.ts'

/** Which messages: of one kind, to one recipient or person, of these keys, or older than a number of seconds of real time. */
export type SecretsOf = { template: string } & (
  { recipient: string } | { personId: string } | { olderThan: number } | { key: string | string[] }
)

/** Empties what was written in messages that hold a code or a link, once it is used or past its time. Their rows stay. */
export async function blankSecrets(tx: Tx, which: SecretsOf): Promise<void> {
  const query = tx
    .updateTable('message')
    .set({ body: '' })
    .where('secret', '=', true)
    .where('template', '=', which.template)
    .where('body', '<>', '')
  // The index knows messages by age only; a code is never older than an hour.
  if ('recipient' in which) await query.where('recipient', '=', which.recipient).where(ageBelow(3600)).execute()
  else if ('key' in which) await query.where('key', 'in', [which.key].flat()).execute()
  else if ('personId' in which) await query.where('person_id', '=', which.personId).execute()
  else await query.where(eb => eb.not(ageBelow(which.olderThan))).execute()
}

function ageBelow(seconds: number) {
  return sql<boolean>`created_at > now() - make_interval(secs => ${seconds})`
}
