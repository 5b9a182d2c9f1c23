-- Who takes jobs says every few seconds that it lives: what is held by one that is not heard of any more is let go.
create table worker (
  id text primary key,
  seen_at timestamptz not null default clock_timestamp()
);

-- Whose upload it was: the checks of one account wait for each other, not for those of everybody.
alter table file add column sent_by uuid;
create index file_waiting_of on file (sent_by) where state in ('received', 'checked');

-- Bytes that an account has sent on a day of the real clock (WIB). Days that are over are forgotten.
create table upload_day (
  person_id uuid not null,
  day date not null,
  bytes bigint not null,
  primary key (person_id, day)
);
