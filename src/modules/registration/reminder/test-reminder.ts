import { sql } from 'kysely'
import type { World } from '../../../../test/world.ts'

/** Drafts of as many people, each with a number of their own; told apart by the code of the draft. */
export async function drafts(world: World, count: number): Promise<void> {
  await sql`
    with people as (
      insert into person (name) select 'Pengurus ' || n from generate_series(1, ${count}) n returning id, name
    ), accounts as (
      insert into account (person_id, name, email, email_verified, phone_number, phone_number_verified)
      select id, name, id || '@telepon.invalid', false, '+62855' || (10000000 + split_part(name, ' ', 2)::int), true from people
    ), model as (select r.*, p.form_version_id from registration r join response p on p.id = r.response_id where r.state = 'draft' limit 1),
    made as (
      insert into response (form_version_id, owner_id) select m.form_version_id, p.id from people p, model m returning id, owner_id
    )
    insert into registration (response_id, season_id, call_id, applicant_kind, owner_id, draft_code, state, regency_code,
      kecamatan_code, started_at, changed_at)
    select made.id, m.season_id, m.call_id, m.applicant_kind, made.owner_id,
      'D-UJI' || row_number() over (), 'draft', '3205', '320501', m.started_at, m.changed_at
    from made, model m`.execute(world.house.db)
}
