import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/open.ts'

/** Registrations spread over all kecamatan with names as pesantren bear them, written by SQL; a tenth are drafts. */
export async function makeRegistrations(db: Database, rows: number): Promise<void> {
  await sql`insert into person (name) select 'Perwakilan ' || n from generate_series(1, ${rows}::int) n`.execute(db)
  await sql`
    with form as (
      select c.id, c.season_id, v.id as version_id from call c join form_version v on v.form_id = c.form_id
      where c.prefix = 'OPOP'
    ), response as (
      insert into response (form_version_id, owner_id)
      select form.version_id, p.id from person p cross join form where p.name like 'Perwakilan %'
      returning id, owner_id
    ), place as (
      select code, row_number() over (order by code) - 1 as at, count(*) over () as places
      from region where level = 3
    ), owner as (
      select id as response_id, owner_id as id, row_number() over (order by owner_id) as n from response
    )
    insert into registration (season_id, call_id, applicant_kind, response_id, owner_id, state, draft_code, number, name, regency_code,
      kecamatan_code, category, field, payable, missing, problems, sample, started_at, submitted_at, changed_at)
    select form.season_id, form.id, 'pesantren', o.response_id, o.id,
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
    cross join form`.execute(db)
  // Representatives of what was submitted, for the contact that officers see.
  await sql`
    with sent as (
      insert into submission (response_id, form_version_id, sequence, draft_version, answers, documents, content_hash,
        happened_at)
      select p.id, p.form_version_id, 1, 1, jsonb_build_object('rep_name', jsonb_build_object('value', 'Siti Rahmawati'),
        'rep_phone', jsonb_build_object('value', '+62812' || r.draft_code)), '[]', ''::bytea, r.changed_at
      from registration r join response p on p.id = r.response_id where r.number is not null
      returning id, answers
    )
    insert into submission_value (submission_id, meaning, value)
    select sent.id, said.meaning, sent.answers #>> array[said.code, 'value']
    from sent cross join (values ('person.name', 'rep_name'), ('person.phone', 'rep_phone')) said (meaning, code)`.execute(
    db,
  )
  await sql`vacuum analyze`.execute(db)
}

const names = sql`(array['Pondok Pesantren ', 'PP. ', 'Ponpes ', 'Pesantren '])[1 + abs(hashint4(o.n::int + 1)) % 4]
  || (array['Nurul ', 'Al ', 'Darul ', 'Miftahul ', 'Baitul ', 'Riyadul ', 'Bahrul ', 'Hidayatul '])[1 + abs(hashint4(o.n::int + 2)) % 8]
  || (array['Huda', 'Hidayah', 'Falah', 'Ulum', 'Ikhlas', 'Hikmah', 'Barokah', 'Muttaqin', 'Iman', 'Amin', 'Jannah', 'Anwar'])[1 + abs(hashint4(o.n::int + 4)) % 12]
  || ' ' || (array['', 'Cikalong', 'Sukamaju', 'Al-Islami', 'Putri', 'Cibiuk', 'Modern', 'Terpadu'])[1 + abs(hashint4(o.n::int + 6)) % 8]`
