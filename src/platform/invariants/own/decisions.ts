import { sql } from 'kysely'
import type { Invariant } from '../invariant.ts'

/** Not one that was decided in another form and became a row later, by migration 0023: its id is younger than itself. */
const madeAsRow = sql`uuid_extract_timestamp(d.id) < d.recorded_at + interval '1 minute'`

/** Decisions, and the lives of what is decided about. */
export const decisionInvariants: readonly Invariant[] = [
  {
    code: 'decisions.replaces',
    says: {
      id: 'Keputusan baru menggantikan keputusan lebih lama tentang hal yang sama.',
      en: 'A decision replaces an older one about the same thing.',
    },
    broken: sql`
      select d.id from decision d where d.replaces_id is not null and not exists (
        select from decision o where o.id = d.replaces_id and o.kind = d.kind and o.subject_id = d.subject_id
          and o.recorded_at <= d.recorded_at)`,
  },
  {
    code: 'decisions.newest',
    says: {
      id: 'Tentang satu hal hanya ada satu keputusan terbaru.',
      en: 'About one thing there is one newest decision.',
    },
    broken: sql`
      select d.subject_id from decision d where not exists (select from decision n where n.replaces_id = d.id)
      group by d.kind, d.subject_id having count(*) > 1`,
  },
  {
    code: 'decisions.ledger',
    says: {
      id: 'Setiap keputusan ada di jejak, oleh orang dan pada waktu yang sama.',
      en: 'Every decision stands in the ledger, by the same person at the same time.',
    },
    broken: sql`
      select d.id from decision d where ${madeAsRow} and not exists (
        select from ledger_entry e where e.subject_id = d.subject_id and e.subject_kind = d.subject_kind
          and e.detail ->> 'decision' = d.id::text and e.detail ->> 'value' = d.value
          and e.actor_id is not distinct from d.decided_by and e.happened_at = d.happened_at)`,
  },
  {
    code: 'decisions.told',
    says: {
      id: 'Setiap keputusan yang diumumkan ada pesannya, atau sebab tidak ada yang diberi tahu.',
      en: 'Every released decision has its message, or the reason why nobody was told.',
    },
    broken: sql`
      select d.id from decision d where ${madeAsRow} and d.released_at is not null and (d.untold is not null) = exists (
        select from message m where m.key > 'decision:' || d.id || ':' and m.key < 'decision:' || d.id || ';')`,
  },
  {
    code: 'decisions.signature',
    says: {
      id: 'Setiap tanda tangan orang kedua ada di jejak.',
      en: 'Every second signature stands in the ledger.',
    },
    broken: sql`
      select s.decision_id from decision_signature s left join decision d on d.id = s.decision_id where not exists (
        select from ledger_entry e where e.subject_id = d.subject_id and e.act = 'decision.sign'
          and e.detail ->> 'decision' = s.decision_id::text and e.actor_id = s.signed_by)`,
  },
  {
    code: 'lives.steps',
    says: {
      id: 'Setiap langkah termasuk langkah yang ada bagi halnya.',
      en: 'Every step that was taken is a step of its life.',
    },
    broken: sql`
      select t.id from transition t where not exists (
        select from life_step l where l.life = t.life and l.from_state = t.from_state and l.to_state = t.to_state)`,
  },
  {
    code: 'lives.continuous',
    says: {
      id: 'Setiap langkah mulai dari tempat langkah sebelumnya berakhir.',
      en: 'Every step begins where the one before it ended.',
    },
    broken: sql`
      select t.id from (
        select id, from_state, lag(to_state) over (partition by life, subject_id order by recorded_at, id) as before
        from transition) t
      where t.before <> t.from_state`,
  },
]
