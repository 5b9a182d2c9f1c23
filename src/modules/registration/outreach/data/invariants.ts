import { sql } from 'kysely'
import type { Invariant } from '../../../../platform/invariants/index.ts'

export const outreachInvariants: readonly Invariant[] = [
  {
    code: 'outreach.pesantren',
    says: {
      id: 'Setiap upaya menghubungi menyebut pesantren yang ada dan pelakunya.',
      en: 'Every contact names a pesantren that exists, and who made it.',
    },
    broken: sql`
      select x.id from outreach x left join v_organisation o on o.id = x.organisation_id and o.kind = 'pesantren'
      left join v_person p on p.id = x.actor_id where o.id is null or p.id is null`,
  },
  {
    code: 'outreach.ledger',
    says: {
      id: 'Setiap upaya menghubungi ada di jejak, atas nama pelakunya.',
      en: 'Every contact stands in the ledger, by whoever made it.',
    },
    broken: sql`
      select x.id from outreach x where not exists (select from ledger_entry e
        where e.subject_id = x.organisation_id and e.act = 'outreach.record' and e.actor_id = x.actor_id
          and e.detail ->> 'entry' = x.id::text and e.happened_at = x.happened_at)`,
  },
]
