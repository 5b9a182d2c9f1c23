-- The plan of a year. Everything a season decides is data here, never code.
create table programme (
  id uuid primary key default uuidv7(),
  code text not null unique check (code ~ '^[a-z0-9-]+$'),
  parent_id uuid references programme,
  name jsonb not null,
  summary jsonb not null default '{}'
);

create table season (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  year integer not null,
  name jsonb not null,
  mode text not null default 'live' check (mode in ('live', 'rehearsal')),
  -- Rules of the season: ages, reference date, banks allowed, whether NSPP is a bar, and so on.
  rules jsonb not null default '{}',
  unique (programme_id, year)
);

create table stage (
  id uuid primary key default uuidv7(),
  season_id uuid not null references season,
  position smallint not null,
  code text not null,
  kind text not null,
  level smallint,
  name jsonb not null,
  summary jsonb not null default '{}',
  -- Promised dates as announced; null where the announcement names none.
  planned_from date,
  planned_to date,
  planned_text jsonb,
  unique (season_id, code),
  unique (season_id, position)
);

-- The end is exclusive: registration until 30 April ends at 00.00 WIB of 1 May.
create table stage_window (
  id uuid primary key default uuidv7(),
  stage_id uuid not null unique references stage,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  check (closes_at > opens_at)
);

-- A window moves only by a recorded act. `adopted = false` records a source that was not followed.
create table window_change (
  id uuid primary key default uuidv7(),
  window_id uuid not null references stage_window,
  position integer not null,
  old_opens_at timestamptz,
  old_closes_at timestamptz,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  adopted boolean not null default true,
  reason jsonb not null,
  source text not null,
  actor_id uuid references person,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (window_id, position)
);

create table promise (
  id uuid primary key default uuidv7(),
  programme_id uuid references programme,
  season_id uuid references season,
  stage_id uuid references stage,
  position smallint not null,
  code text not null,
  name jsonb not null,
  value numeric not null,
  unit text not null,
  source text not null,
  check ((programme_id is null) <> (season_id is null))
);

create table promise_actual (
  promise_id uuid not null references promise,
  value numeric not null,
  measured_at timestamptz not null,
  primary key (promise_id, measured_at)
);

create table quota_rule (
  id uuid primary key default uuidv7(),
  season_id uuid not null references season,
  stage_code text not null,
  position smallint not null,
  rule jsonb not null,
  example boolean not null default true
);

-- A form, a rubric, a document type are versioned and frozen at first use.
create table form (
  id uuid primary key default uuidv7(),
  season_id uuid not null references season,
  code text not null,
  unique (season_id, code)
);

create table form_version (
  id uuid primary key default uuidv7(),
  form_id uuid not null references form,
  version integer not null,
  content jsonb not null,
  frozen_at timestamptz,
  unique (form_id, version)
);

create table document_type (
  id uuid primary key default uuidv7(),
  season_id uuid not null references season,
  position smallint not null,
  code text not null,
  name jsonb not null,
  hint jsonb not null default '{}',
  accepts text[] not null,
  most smallint not null default 1,
  needed_to_submit boolean not null default false,
  sensitive boolean not null default false,
  unique (season_id, code)
);

create table requirement (
  id uuid primary key default uuidv7(),
  season_id uuid not null references season,
  position smallint not null,
  code text not null,
  name jsonb not null,
  summary jsonb not null default '{}',
  fields text[] not null default '{}',
  documents text[] not null default '{}',
  example boolean not null default true,
  unique (season_id, code)
);

create table reason (
  id uuid primary key default uuidv7(),
  season_id uuid not null references season,
  position smallint not null,
  code text not null,
  name jsonb not null,
  advice jsonb not null,
  unique (season_id, code)
);

create table rubric_version (
  id uuid primary key default uuidv7(),
  season_id uuid not null references season,
  stage_code text not null,
  version integer not null,
  example boolean not null default true,
  frozen_at timestamptz,
  unique (season_id, stage_code, version)
);

create table criterion (
  id uuid primary key default uuidv7(),
  rubric_version_id uuid not null references rubric_version,
  position smallint not null,
  code text not null,
  name jsonb not null,
  weight smallint not null check (weight between 1 and 100),
  unique (rubric_version_id, code)
);

create table prize (
  id uuid primary key default uuidv7(),
  season_id uuid not null references season,
  stage_code text not null,
  position smallint not null,
  name jsonb not null,
  amount numeric not null,
  kind_of_fund text not null,
  tax text,
  tranches jsonb not null default '[]',
  example boolean not null default true
);
