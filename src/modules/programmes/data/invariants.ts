import { sql } from 'kysely'
import type { Invariant } from '../../../platform/invariants/index.ts'

export const invariants: readonly Invariant[] = [
  {
    code: 'programmes.window',
    says: {
      id: 'Jendela pendaftaran sama dengan perubahan jadwal terakhir yang diikuti.',
      en: 'A window is what its last adopted change says.',
    },
    broken: sql`
      select w.id from stage_window w left join lateral (
        select c.opens_at, c.closes_at from window_change c where c.window_id = w.id and c.adopted
        order by c.position desc limit 1) last on true
      where (last.opens_at, last.closes_at) is distinct from (w.opens_at, w.closes_at)`,
  },
  {
    code: 'programmes.call',
    says: {
      id: 'Tahap dan formulir panggilan dari musim yang sama.',
      en: 'Stage and form of a call are of its season.',
    },
    broken: sql`
      select c.id from call c left join stage t on t.id = c.stage_id left join form f on f.id = c.form_id
      where t.season_id is distinct from c.season_id or f.season_id is distinct from c.season_id`,
  },
  {
    code: 'programmes.requirement',
    says: {
      id: 'Syarat panggilan dari musim yang sama.',
      en: 'Requirements of a call are of its season.',
    },
    broken: sql`
      select q.id from requirement q left join call c on c.id = q.call_id
      where c.season_id is distinct from q.season_id`,
  },
  {
    code: 'programmes.frozen',
    says: {
      id: 'Formulir yang sudah dijawab tidak berubah lagi.',
      en: 'A form that was answered does not change any more.',
    },
    broken: sql`
      select v.id from form_version v
      where v.frozen_at is null and exists (select from response p where p.form_version_id = v.id)`,
  },
  {
    code: 'programmes.weights',
    says: { id: 'Bobot satu rubrik berjumlah 100.', en: 'The weights of a rubric add up to 100.' },
    broken: sql`
      select c.rubric_version_id from criterion c group by c.rubric_version_id having sum(c.weight) <> 100`,
  },
]
