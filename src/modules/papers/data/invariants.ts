import { sql } from 'kysely'
import type { Invariant } from '../../../platform/invariants/index.ts'

export const invariants: readonly Invariant[] = [
  {
    code: 'papers.register',
    says: {
      id: 'Nomor surat tiap deret dan tahun berurutan tanpa celah dan tanpa ganda, sampai nomor terakhir buku.',
      en: 'The numbers of each register and year run without gap or double up to its last.',
    },
    broken: sql`
      select r.series || '/' || r.year from paper_register r
      left join lateral (select count(*)::int as n, coalesce(max(number), 0) as most from paper p
        where p.series = r.series and p.year = r.year) p on true
      where p.n <> r.last or p.most <> r.last`,
  },
  {
    code: 'papers.sealed',
    says: {
      id: 'Setiap surat tercatat di jejak saat dibuat, dengan nomornya.',
      en: 'Every paper stands in the ledger as it was made, with its number.',
    },
    broken: sql`
      select p.id from paper p where not exists (select from ledger_entry e
        where e.subject_kind = 'paper' and e.subject_id = p.id and e.act = 'paper.issued' and e.detail ->> 'number' = p.called)`,
  },
  {
    code: 'papers.file',
    says: {
      id: 'Surat yang belum punya berkas menunggu pekerjaan yang membuatnya, dan berkas yang ada memang miliknya.',
      en: 'A paper without a file has work that makes it, and a file that it has is its own.',
    },
    broken: sql`
      select p.id from paper p where p.file_id is null and p.problem is null and p.recorded_at < now() - interval '1 day'
        and not exists (select from graphile_worker.jobs j where j.key = 'set-papers:' || coalesce(p.batch_id, p.id))
      union all
      select p.id from paper p where p.file_id is not null and not exists (select from file_use u
        where u.file_id = p.file_id and u.owner_kind = 'paper' and u.owner_id = p.id)`,
  },
  {
    code: 'papers.signers',
    says: {
      id: 'Satu jabatan ditandatangani paling banyak satu orang pada satu hari, dan satu hari memakai satu kop.',
      en: 'For one position at most one person signs on a day, and a day has one letterhead.',
    },
    broken: sql`
      select a.id from signer a join signer b on b.position = a.position and b.id > a.id
        and daterange(a.begins_on, a.ends_on, '[]') && daterange(b.begins_on, b.ends_on, '[]')
      where a.withdrawn_at is null and b.withdrawn_at is null
      union all
      select a.id from letterhead a join letterhead b on b.id > a.id
        and daterange(a.begins_on, a.ends_on, '[]') && daterange(b.begins_on, b.ends_on, '[]')
      where a.withdrawn_at is null and b.withdrawn_at is null`,
  },
  {
    code: 'papers.versions',
    says: {
      id: 'Versi setiap jenis surat berurutan dari satu tanpa celah, dan setiap surat memakai versi yang ada.',
      en: 'The versions of each kind of paper run from one without gap, and every paper was made by one that exists.',
    },
    broken: sql`
      select kind from paper_version group by kind having max(version) <> count(*)
      union all
      select p.id::text from paper p where p.version > 0
        and not exists (select from paper_version v where v.kind = p.kind and v.version = p.version)`,
  },
]
