/** By code: what breaks a statement of this room, and no other. */
export const breaks: Record<string, string> = {
  'people.account': `insert into account (person_id, name, email) values (gen_random_uuid(), 'Toy', 'toy@contoh.id')`,
  'people.session': `insert into session (expires_at, token, user_id, role_grant_id)
    select now(), 'toy', id, gen_random_uuid() from account limit 1`,
  'people.closed': `update account set disabled_at = now() where id = (select id from account order by id limit 1);
    insert into session (expires_at, token, user_id) select now(), 'toy', id from account order by id limit 1`,
  'people.role-once': `alter table role_grant drop constraint role_grant_once;
    insert into role_grant (person_id, role, region_code, valid_from)
    select person_id, role, region_code, valid_from from role_grant limit 1`,
  'people.invitation': `insert into invitation (person_id, purpose, code_hash, expires_at)
    select '${'7'.repeat(8)}-7777-7777-8777-${'7'.repeat(12)}', 'first', sha256(n::text::bytea), now() + interval '1 day'
    from generate_series(1, 2) n`,
  'people.moved': `insert into account_move (account_id, new_phone, reason, moved_by, happened_at)
    select id, '+62', 'toy', gen_random_uuid(), now() from account limit 1`,
  'people.acts': `insert into ledger_entry (act, subject_kind, subject_id, actor_id, happened_at)
    values ('toy', 'toy', gen_random_uuid(), gen_random_uuid(), now())`,
  'people.looks': `insert into access_log (actor_id, act, subject_kind, subject_id, happened_at)
    values (gen_random_uuid(), 'toy', 'toy', gen_random_uuid(), now())`,
  'people.letters': `update message set person_id = gen_random_uuid() where id = (select id from message limit 1)`,
}
