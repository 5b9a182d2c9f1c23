-- Some roles decide about others: what an officer of such a role may do can ask for more than a password.
alter table role
  add column decides boolean not null default false,
  add constraint role_decides check (not decides or sign_in is not distinct from 'password');
update role set decides = true where code in ('head', 'office', 'check-coordinator', 'verifier', 'panel-member',
  'jury-coordinator', 'plenary-chair', 'plenary-member', 'appeal-panel', 'finance-officer');

alter table session
  -- Besides the password, a code of the second factor was right.
  add column by_second_factor boolean not null default false,
  -- When whoever holds it last showed to be its owner: at its opening, or asked again.
  add column proven_at timestamptz not null default clock_timestamp(),
  -- Written every few minutes.
  add column seen_at timestamptz not null default clock_timestamp();
update session set proven_at = created_at, seen_at = created_at;

-- An app that counts six digits every 30 seconds from a secret that both sides know (RFC 6238).
create table second_factor (
  account_id uuid primary key references account on delete cascade,
  -- Encrypted with the cipher of the sign-in library, under a key made of the installation's secret.
  secret text not null,
  -- Empty until the first code was right: before that nothing asks for it.
  confirmed_at timestamptz,
  -- The newest step of 30 seconds whose code was taken; neither it nor an older one is taken again.
  last_step bigint not null default 0,
  created_at timestamptz not null default clock_timestamp()
);

-- For whoever lost the phone: each is good once. Only keyed hashes are kept.
create table backup_code (
  account_id uuid not null references second_factor on delete cascade,
  code text not null,
  used_at timestamptz,
  primary key (account_id, code)
);

-- The office took somebody's second factor away: who, why and when is never overwritten.
create table second_factor_reset (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account,
  reason text not null,
  reset_by uuid not null references person,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index second_factor_reset_account on second_factor_reset (account_id);
