-- Since when somebody works in a role: one that was used is ended and stays in the record, one that never was can be taken back.
-- Of before is known who chose a role, and who acts in one now; besides, whoever set a password may have used what they held.
alter table role_grant add column used_at timestamptz;
comment on column role_grant.used_at is 'When a session first acted in it; of before 0042 at the latest then.';
update role_grant g set used_at = clock_timestamp()
  where exists (select from session s where s.role_grant_id = g.id)
    or exists (select from account a join credential c on c.user_id = a.id where a.person_id = g.person_id)
    or exists (select from ledger_entry l where l.act = 'role.used' and l.subject_kind = 'person' and l.subject_id = g.person_id
      and l.detail ->> 'grant' = g.id::text);
