import { sql } from 'kysely'
import type { Invariant } from '../invariant.ts'

/** What is noted beside cases. */
export const noteInvariants: readonly Invariant[] = [
  {
    code: 'notes.ledger',
    says: {
      id: 'Setiap catatan ada di jejak, oleh orang dan pada waktu yang sama.',
      en: 'Every note stands in the ledger, by the same person at the same time.',
    },
    broken: sql`
      select n.id from case_note n where not exists (
        select from ledger_entry e where e.act = 'case.note' and e.subject_id = n.subject_id
          and e.subject_kind = n.subject_kind and e.detail ->> 'note' = n.id::text
          and e.actor_id = n.written_by and e.happened_at = n.happened_at)`,
  },
]
