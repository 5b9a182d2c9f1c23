-- What every room stands on: the clock, the ledger, files, the outbox, plans, the access log.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

-- One business clock per installation. It runs at real speed, so it is kept as a distance from the real clock.
create table business_clock (
  only_row boolean primary key default true check (only_row),
  ahead interval not null default '0',
  stepped_at timestamptz not null default now()
);
insert into business_clock default values;

create function business_now() returns timestamptz language sql stable as
  $$ select clock_timestamp() + ahead from business_clock $$;

-- Ledger rows are written unchained inside the transaction of the change. `xid` lets the sealer read only what can no
-- longer be overtaken by a slower transaction. Never personal values: ids, field names, salted commitments.
create table ledger_entry (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  act text not null,
  subject_kind text not null,
  subject_id uuid not null,
  actor_id uuid,
  detail jsonb not null default '{}',
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index ledger_entry_subject on ledger_entry (subject_id, seq);
create index ledger_entry_order on ledger_entry (xid, seq);

-- The place a row got from the sealer: index and leaf of the Merkle tree (RFC 6962).
create table ledger_leaf (
  leaf_index bigint primary key,
  entry_seq bigint not null unique references ledger_entry,
  leaf_hash bytea not null
);

create table ledger_checkpoint (
  tree_size bigint primary key,
  root bytea not null,
  note text not null,
  key_id text not null,
  sealed_at timestamptz not null default clock_timestamp()
);

-- The public halves of all keys this installation has signed with, so that old receipts and checkpoints stay checkable.
create table signing_key (
  id text primary key,
  public_key text not null,
  first_used_at timestamptz not null default clock_timestamp()
);

-- Complete subtrees of the sealed tree (level, index), so that proofs and appends need no rehash of everything.
create table ledger_node (
  level smallint not null,
  node_index bigint not null,
  hash bytea not null,
  primary key (level, node_index)
);

-- Content-addressed files. `hash` is SHA-256 of the bytes as received; `kept_hash` of what is shown after re-encoding.
create table file (
  id uuid primary key default uuidv7(),
  hash bytea not null,
  size bigint not null check (size >= 0),
  name text not null,
  kind text not null check (kind in ('photo', 'pdf')),
  media_type text not null,
  state text not null default 'received' check (state in ('received', 'checked', 'usable', 'refused')),
  refusal text,
  kept_hash bytea,
  kept_size bigint,
  width integer,
  height integer,
  pages integer,
  fingerprint bigint,
  received_at timestamptz not null default clock_timestamp(),
  unique (hash, kind)
);

create table file_use (
  file_id uuid not null references file,
  owner_kind text not null,
  owner_id uuid not null,
  slot text not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (file_id, owner_kind, owner_id, slot)
);
create index file_use_owner on file_use (owner_kind, owner_id);

-- Page images of a PDF, made in a worker: staff see these, never the raw file.
create table file_page (
  file_id uuid not null references file on delete cascade,
  page integer not null,
  hash bytea not null,
  width integer not null,
  height integer not null,
  primary key (file_id, page)
);

-- Letters and messages wait here, readable, until a channel has taken them.
create table message (
  id uuid primary key default uuidv7(),
  channel text not null check (channel in ('whatsapp', 'email')),
  recipient text not null,
  template text not null,
  lang text not null default 'id',
  subject text,
  body text not null,
  about_kind text,
  about_id uuid,
  person_id uuid,
  key text unique,
  secret boolean not null default false,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'held')),
  attempts integer not null default 0,
  problem text,
  happened_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz
);
create index message_newest on message (created_at desc, id desc);
create index message_waiting on message (created_at) where state = 'waiting';

-- Import and bulk acts: plan, difference, apply, undo.
create table plan_run (
  id uuid primary key default uuidv7(),
  kind text not null,
  source text not null,
  summary jsonb not null default '{}',
  state text not null default 'planned' check (state in ('planned', 'applied', 'undone')),
  actor_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  applied_at timestamptz,
  undone_at timestamptz
);

create table plan_change (
  run_id uuid not null references plan_run on delete cascade,
  position integer not null,
  subject_id uuid,
  key text not null,
  change jsonb not null,
  applied boolean not null default false,
  primary key (run_id, position)
);

-- Long work with figures people can watch. One row per started work, whatever job steps it takes.
create table process (
  id uuid primary key default uuidv7(),
  kind text not null,
  key text unique,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  done bigint not null default 0,
  total bigint,
  problem text,
  started_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  started_at timestamptz,
  ended_at timestamptz,
  updated_at timestamptz not null default clock_timestamp()
);
create index process_newest on process (created_at desc, id desc);

-- Who looked at what personal thing, and for which purpose.
create table access_log (
  id uuid primary key default uuidv7(),
  actor_id uuid not null,
  act text not null,
  subject_kind text not null,
  subject_id uuid not null,
  slot text,
  purpose text,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index access_log_subject on access_log (subject_id, recorded_at desc);

-- Facts of this installation that are not settings of the environment, such as "the sample season was begun".
create table installation (
  key text primary key,
  value jsonb not null,
  set_at timestamptz not null default clock_timestamp()
);
