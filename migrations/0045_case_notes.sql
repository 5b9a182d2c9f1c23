-- What somebody who works on a case notes beside it, without deciding anything. Never changed: another note says what has changed.
create table case_note (
  id uuid primary key default uuidv7(),
  subject_kind text not null,
  subject_id uuid not null,
  said text not null check (char_length(said) between 1 and 1000),
  -- Of what the ledger commits to.
  salt bytea not null,
  written_by uuid not null references person,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index case_note_of on case_note (subject_id, id);

create function keep_case_note() returns trigger language plpgsql as $$
begin
  raise exception 'a note is not changed: another one follows it';
end $$;
create trigger case_note_kept before update or delete on case_note for each row execute function keep_case_note();

-- Where each recorded pesantren lies, for certain or as its address makes one guess; nothing else of it.
create view v_recorded_place as
  select o.id as organisation_id, o.regency_code, o.kecamatan_code, o.kecamatan_guess_code from organisation o
  where o.kind = 'pesantren' and o.standing = 'recorded';

-- When it was sent for the first time: what is sent again is not registered anew.
create or replace view v_registered as
  select r.season_id, r.regency_code, r.kecamatan_code, r.category, r.field, r.state, r.payable, r.submitted_at,
    (select min(s.happened_at) from submission s where s.response_id = r.response_id) as first_sent_at
  from registration r join call c on c.id = r.call_id and c.position = 1 where r.state in ('submitted', 'reopened');
