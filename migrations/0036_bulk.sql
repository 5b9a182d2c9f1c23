-- A view of a list that somebody gave a name. Whoever has no account any more needs none.
create table saved_filter (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person on delete cascade,
  list text not null,
  name text not null check (length(name) between 1 and 60),
  -- As it stands in an address, with its question mark.
  query text not null check (query like '?%'),
  created_at timestamptz not null default clock_timestamp(),
  unique (person_id, list, name)
);

-- A message that a plan has caused: which plan wrote to whom. `withdrawn`: the plan was undone before the message went out.
alter table message
  add column plan_id uuid references plan_run,
  drop constraint message_held_back_check,
  add constraint message_held_back_check check
    (held_back in ('account', 'number', 'numbers', 'disowned', 'again', 'unproved', 'replaced', 'withdrawn'));
create index message_of_plan on message (about_id, template) where plan_id is not null;

-- How somebody signs in by mail, and whether the address is proved to be theirs. Stand-ins receive nothing.
create view v_account_email as
  select person_id, email, coalesce(email_verified, false) as proven from account where email not like '%.invalid';

-- What somebody agreed to or refused about a subject; the last row counts.
create view v_consent as select person_id, subject_id, purpose, given, recorded_at from consent;
