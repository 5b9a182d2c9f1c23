-- Organisations for life, outside any season. A pesantren is one kind; its number may be missing.
create table organisation (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('pesantren', 'cooperative', 'business', 'partner', 'office', 'campus')),
  name text not null check (length(name) between 1 and 300),
  address text,
  regency_code text references region,
  kecamatan_code text references region,
  village_code text references region,
  -- Guessed from a free-text address: shown as "perkiraan", never gives scope.
  kecamatan_guess_code text references region,
  kecamatan_guess_certainty real check (kecamatan_guess_certainty between 0 and 1),
  -- Normalised for search: lower case, no marks, prefixes such as "pondok pesantren" removed, place names added.
  search_name text not null default '',
  search_place text not null default '',
  sample boolean not null default false,
  created_at timestamptz not null default clock_timestamp()
);
create index organisation_search on organisation using gin ((search_name || ' ' || search_place) gin_trgm_ops);
create index organisation_region on organisation (regency_code, kecamatan_code);
create index organisation_by_name on organisation (name, id);

create table pesantren (
  organisation_id uuid primary key references organisation,
  nspp text unique check (nspp ~ '^\d{12}$')
);

-- Every value a field ever had, with where it came from. The current value is the open row (valid_to is null).
create table organisation_fact (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisation,
  field text not null,
  value text,
  source_kind text not null,
  source_id uuid,
  source_text text,
  actor_id uuid,
  valid_from timestamptz not null,
  valid_to timestamptz,
  recorded_at timestamptz not null default clock_timestamp()
);
create unique index organisation_fact_current on organisation_fact (organisation_id, field) where valid_to is null;
create index organisation_fact_history on organisation_fact (organisation_id, recorded_at desc);

create table business_unit (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisation,
  name text not null,
  field text not null,
  field_other text,
  started date,
  created_at timestamptz not null default clock_timestamp()
);
create index business_unit_organisation on business_unit (organisation_id);

create table bank_account (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisation,
  bank text not null,
  branch text,
  number text not null,
  owner_name text not null,
  checked_by uuid references person,
  valid_from timestamptz not null,
  valid_to timestamptz
);
create index bank_account_organisation on bank_account (organisation_id);
