import { sql } from 'kysely'
import type { Invariant } from '../invariant.ts'

/** Plans, long work and jobs. */
export const workInvariants: readonly Invariant[] = [
  {
    code: 'plans.state',
    says: {
      id: 'Rencana yang diterapkan dan yang dibatalkan punya waktunya, yang lain tidak.',
      en: 'A plan that was applied or undone has the time of it, others have none.',
    },
    broken: sql`
      select r.id from plan_run r
      where (r.state in ('planned', 'applying')) <> (r.applied_at is null)
        or (r.state = 'undone') <> (r.undone_at is not null)`,
  },
  {
    code: 'plans.written',
    says: {
      id: 'Rencana yang tidak sedang dikerjakan mencatat sebanyak baris yang ditulisnya.',
      en: 'A plan that nobody is working on says as many rows as it wrote.',
    },
    broken: sql`
      select r.id from plan_run r left join lateral (
        select count(*) filter (where c.applied) as n from plan_change c where c.run_id = r.id) written on true
      where r.state not in ('applying', 'undoing') and coalesce((r.summary ->> 'applied')::int, 0) <> written.n`,
  },
  {
    code: 'plans.ledger',
    says: {
      id: 'Setiap rencana yang diterapkan atau dibatalkan ada di jejak.',
      en: 'Every plan that was applied or undone stands in the ledger.',
    },
    broken: sql`
      select r.id from plan_run r
      cross join lateral (values (r.applied_at, '.apply'), (r.undone_at, '.undo')) done (at, act)
      where done.at is not null and not exists (
        select from ledger_entry e where e.subject_id = r.id and e.act = r.kind || done.act)`,
  },
  {
    code: 'processes.end',
    says: {
      id: 'Pekerjaan panjang yang selesai atau gagal punya akhirnya, yang gagal juga masalahnya.',
      en: 'Long work that is done or failed has its end, and what failed says why.',
    },
    broken: sql`
      select p.id from process p where (p.state in ('done', 'failed')) <> (p.ended_at is not null)
        or (p.state = 'failed') <> (p.problem is not null)`,
  },
  {
    code: 'processes.figures',
    says: {
      id: 'Pekerjaan panjang tidak lebih jauh daripada jumlahnya.',
      en: 'Long work is not further than its total.',
    },
    broken: sql`select p.id from process p where p.done > p.total`,
  },
  {
    code: 'processes.job',
    says: {
      id: 'Pekerjaan panjang yang belum berakhir ada pekerjaan yang menjalankannya.',
      en: 'Long work that has not ended has a job that does it.',
    },
    broken: sql`
      select p.id from process p where p.state in ('waiting', 'running') and p.updated_at < now() - interval '1 hour'
        and not exists (select from graphile_worker.jobs j where j.key = p.key)`,
  },
  {
    code: 'jobs.held',
    says: {
      id: 'Tidak ada pekerjaan yang dipegang oleh proses yang sudah mati.',
      en: 'No job is held by a worker that is gone.',
    },
    broken: sql`
      select j.id from graphile_worker.jobs j where j.locked_at < now() - interval '10 minutes'
        and not exists (select from worker w where w.id = j.locked_by and w.seen_at > now() - interval '10 minutes')`,
  },
]
