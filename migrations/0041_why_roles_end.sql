-- Whoever moves the end of a role says why: whoever holds it reads it, and so does whoever looks at the person.
alter table role_grant add column end_reason text, add constraint role_grant_end_reason check (end_reason is null or valid_to is not null);
comment on column role_grant.end_reason is 'Why it ends when it does; unknown for those of before, and for ends that a list or an appointment said.';
