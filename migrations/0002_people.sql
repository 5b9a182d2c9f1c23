-- People, the accounts they sign in with, and the roles they hold for a time and a region.
create table person (
  id uuid primary key default uuidv7(),
  name text not null check (length(name) between 1 and 200),
  sample boolean not null default false,
  created_at timestamptz not null default clock_timestamp()
);

-- account, credential, session and verification are the tables of the sign-in library (its user, account, session,
-- verification), under this product's names.
create table account (
  id uuid primary key default uuidv7(),
  person_id uuid not null unique references person,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  phone_number text unique,
  phone_number_verified boolean,
  disabled_at timestamptz,
  disabled_reason text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);

-- Who signs in for the first time gets account and person in one statement: no account is ever without its person, and
-- the loser of two first sign-ins at once leaves nothing behind.
create function account_gets_person() returns trigger language plpgsql as $$
begin
  insert into person (name) values (left(new.name, 200)) returning id into new.person_id;
  return new;
end $$;
create trigger account_gets_person before insert on account
  for each row when (new.person_id is null) execute function account_gets_person();

create table session (
  id uuid primary key default uuidv7(),
  expires_at timestamptz not null,
  token text not null unique,
  ip_address text,
  user_agent text,
  user_id uuid not null references account on delete cascade,
  role_grant_id uuid,
  -- Opened with a password. A session opened by a code, which whoever holds the phone can read, never acts as an officer.
  by_password boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index session_of_account on session (user_id);

create table credential (
  id uuid primary key default uuidv7(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references account on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index credential_of_account on credential (user_id);

-- The library also reserves identifiers by writing its own (hashed) id here, so the id is text.
create table verification (
  id text primary key default uuidv7()::text,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index verification_identifier on verification (identifier);

-- A role is held by a person, perhaps for one region, from one date to another. `pesantren` needs no grant.
create table role_grant (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person,
  role text not null check (role in ('kecamatan', 'kabupaten', 'office', 'head')),
  region_code text,
  valid_from date not null,
  valid_to date,
  granted_by uuid references person,
  created_at timestamptz not null default clock_timestamp(),
  check ((role in ('kecamatan', 'kabupaten')) = (region_code is not null)),
  check (valid_to is null or valid_to > valid_from)
);
create index role_grant_person on role_grant (person_id);

-- An invitation lets an officer set the first password, or a forgotten one. Only the hash of its code is kept.
create table invitation (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person,
  purpose text not null check (purpose in ('first', 'reset')),
  code_hash bytea not null unique,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_by uuid references person,
  created_at timestamptz not null default clock_timestamp()
);

-- The office moved an account to another phone: who, why, from where to where is never overwritten.
create table account_move (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account,
  old_phone text,
  new_phone text not null,
  reason text not null,
  moved_by uuid not null references person,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);

create table consent (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person,
  subject_kind text not null,
  subject_id uuid not null,
  purpose text not null,
  given boolean not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index consent_subject on consent (subject_id, purpose, recorded_at desc);

-- Counters of the rate limiter (library rate-limiter-flexible), shared by all processes.
create table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
