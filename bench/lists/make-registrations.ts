import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/open.ts'

/** Registrations spread over all kecamatan with names as pesantren bear them, written by SQL; a tenth are drafts. */
export async function makeRegistrations(db: Database, rows: number): Promise<void> {
  await sql`insert into person (name) select 'Perwakilan ' || n from generate_series(1, ${rows}::int) n`.execute(db)
  await sql`
    with place as (
      select code, row_number() over (order by code) - 1 as at, count(*) over () as places
      from region where level = 3
    ), owner as (
      select id, row_number() over (order by id) as n from person where name like 'Perwakilan %'
    )
    insert into registration (season_id, form_version_id, owner_id, state, draft_code, number, name, regency_code,
      kecamatan_code, category, field, payable, missing, problems, sample, started_at, submitted_at, changed_at)
    select s.id, v.id, o.id,
      (array['submitted', 'submitted', 'submitted', 'submitted', 'submitted', 'submitted', 'submitted', 'reopened',
        'withdrawn', 'draft'])[1 + o.n % 10],
      'D-' || o.n, case when o.n % 10 <> 9 then 'OPOP-19-' || lpad(o.n::text, 6, '0') end,
      ${names}, left(p.code, 4), p.code,
      case when hashint4(o.n::int) % 3 = 0 then 'start-up' else 'scale-up' end,
      (array['food', 'fashion', 'agriculture', 'services', 'crafts', 'trade'])[1 + abs(hashint4(o.n::int + 7)) % 6],
      case when o.n % 10 <> 9 then (array['payable', 'mend'])[1 + abs(hashint4(o.n::int + 3)) % 2] end,
      abs(hashint4(o.n::int + 5)) % 5, 0, true,
      timestamptz '2019-03-01' + o.n * interval '40 seconds', timestamptz '2019-03-02' + o.n * interval '40 seconds',
      timestamptz '2019-03-02' + (abs(hashint4(o.n::int)) % 4000000) * interval '1 second'
    from owner o
    join place p on p.at = o.n % p.places
    cross join season s join form f on f.season_id = s.id join form_version v on v.form_id = f.id`.execute(db)
  // Representatives of what was submitted, for the contact that officers see.
  await sql`
    insert into submission (registration_id, sequence, draft_version, answers, documents, content_hash, happened_at)
    select id, 1, 1, jsonb_build_object('rep_name', jsonb_build_object('value', 'Siti Rahmawati'),
      'rep_phone', jsonb_build_object('value', '+62812' || draft_code)), '[]', ''::bytea, changed_at
    from registration where number is not null`.execute(db)
  await sql`vacuum analyze`.execute(db)
}

const names = sql`(array['Pondok Pesantren ', 'PP. ', 'Ponpes ', 'Pesantren '])[1 + abs(hashint4(o.n::int + 1)) % 4]
  || (array['Nurul ', 'Al ', 'Darul ', 'Miftahul ', 'Baitul ', 'Riyadul ', 'Bahrul ', 'Hidayatul '])[1 + abs(hashint4(o.n::int + 2)) % 8]
  || (array['Huda', 'Hidayah', 'Falah', 'Ulum', 'Ikhlas', 'Hikmah', 'Barokah', 'Muttaqin', 'Iman', 'Amin', 'Jannah', 'Anwar'])[1 + abs(hashint4(o.n::int + 4)) % 12]
  || ' ' || (array['', 'Cikalong', 'Sukamaju', 'Al-Islami', 'Putri', 'Cibiuk', 'Modern', 'Terpadu'])[1 + abs(hashint4(o.n::int + 6)) % 8]`
