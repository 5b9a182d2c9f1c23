-- What officers of a kecamatan say of the pesantren that an address seems to place there: not here, and where else as far as
-- they know. That is a guess again, for the officers there to confirm. It holds until it is taken back, whatever list comes.
create table guess_refusal (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisation,
  kecamatan_code text not null references region,
  stated_code text references region check (stated_code <> kecamatan_code),
  actor_id uuid not null references person,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  taken_back_at timestamptz
);
create unique index guess_refusal_once on guess_refusal (organisation_id, kecamatan_code) where taken_back_at is null;

-- What came of it when an officer contacted a pesantren that has not registered. An error is corrected by a later row.
create table outreach (
  id uuid primary key default uuidv7(),
  call_id uuid not null references call,
  organisation_id uuid not null references organisation,
  outcome text not null check (outcome in
    ('will-register', 'wants-help', 'not-interested', 'unreachable', 'wrong-number', 'closed-down')),
  -- A number that was heard, as E.164.
  phone text check (phone ~ '^\+[0-9]{6,15}$'),
  note text check (note <> ''),
  actor_id uuid not null references person,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index outreach_of on outreach (organisation_id, happened_at desc, id desc);

create function keep_outreach() returns trigger language plpgsql as $$
begin
  raise exception 'what came of a contact is not changed: a later row corrects it';
end $$;
create trigger outreach_kept before update or delete on outreach for each row execute function keep_outreach();

-- Where it is written, and what it is searched by.
create or replace view v_organisation as
  select id, kind, number, name, standing, regency_code, kecamatan_code, village_code, sample, created_at,
    address, search_name, search_place from organisation;

-- How an organisation is reached, as far as it is a fact.
create view v_organisation_phone as
  select organisation_id, value as phone from organisation_fact
  where field = 'applicant.phone' and valid_to is null and value is not null;
