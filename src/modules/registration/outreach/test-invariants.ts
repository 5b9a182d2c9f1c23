const toy = (organisation: string) => `
  with made as (insert into outreach (call_id, organisation_id, outcome, actor_id, happened_at)
    select (select id from call order by id limit 1), ${organisation}, 'unreachable', (select id from person order by id limit 1), now()
    returning *)`

/** By code: what breaks a statement about contacts, and no other. */
export const breaks: Record<string, string> = {
  'outreach.pesantren': `
    insert into organisation (id, kind, name, standing) values ('${'7'.repeat(8)}-7777-7777-8777-${'7'.repeat(12)}', 'business', 'toy', 'dropped');
    ${toy(`'${'7'.repeat(8)}-7777-7777-8777-${'7'.repeat(12)}'`)}
    insert into ledger_entry (act, subject_kind, subject_id, actor_id, detail, happened_at)
      select 'outreach.record', 'organisation', organisation_id, actor_id, jsonb_build_object('entry', id), happened_at from made`,
  'outreach.ledger': `${toy(`(select organisation_id from pesantren order by organisation_id limit 1)`)} select 1`,
}
