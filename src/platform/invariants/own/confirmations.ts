import { sql } from 'kysely'
import type { Invariant } from '../invariant.ts'

/** Numbers that are asked whether what was sent is theirs. */
export const confirmationInvariants: readonly Invariant[] = [
  {
    code: 'confirmations.counting',
    says: {
      id: 'Nomor yang berlaku bagi formulir disebut oleh formulir itu sendiri.',
      en: 'The number that counts for a response is one that it named.',
    },
    broken: sql`
      select p.id from response p left join confirmation c on c.id = p.confirmation_id
      where p.confirmation_id is not null and c.response_id is distinct from p.id`,
  },
  {
    code: 'confirmations.asked',
    says: {
      id: 'Nomor yang ditanya ada pesannya; yang ditahan belum ditanya.',
      en: 'A number that was asked has its message; one that is held back was not asked.',
    },
    broken: sql`
      select c.id from confirmation c
      where c.asked_at is not null and (c.held_back is not null or c.code_hash is null
        or not exists (select from message m where m.key = 'confirmation:' || c.id))`,
  },
  {
    code: 'confirmations.answer',
    says: {
      id: 'Setiap jawaban nomor ada di jejak.',
      en: 'Every answer of a number stands in the ledger.',
    },
    broken: sql`
      select c.id from confirmation c where c.answer is not null and not exists (
        select from ledger_entry e where e.subject_id = c.about_id and e.happened_at = c.answered_at
          and e.act = c.about_kind || case c.answer when 'confirmed' then '.confirm' else '.disown' end)`,
  },
]
