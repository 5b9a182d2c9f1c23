-- One person asks that one organisation takes part in one season. Whether a window is open is the stage's matter, what a
-- jury decides is the contest's: the state here says only how far the papers are.
create table registration_state (
  code text primary key
);
insert into registration_state values ('draft'), ('submitted'), ('reopened'), ('frozen'), ('withdrawn');

create table registration_step (
  from_state text not null references registration_state,
  to_state text not null references registration_state,
  primary key (from_state, to_state)
);
insert into registration_step values
  ('draft', 'submitted'), ('submitted', 'reopened'), ('reopened', 'submitted'), ('draft', 'frozen'), ('frozen', 'draft'),
  ('submitted', 'withdrawn'), ('reopened', 'withdrawn'), ('draft', 'withdrawn');

create sequence registration_number;

create table registration (
  id uuid primary key default uuidv7(),
  season_id uuid not null references season,
  form_version_id uuid not null references form_version,
  owner_id uuid not null references person,
  helper_id uuid references person,
  organisation_id uuid references organisation,
  state text not null default 'draft' references registration_state,
  -- Short name of a draft for the telephone: D-7K4M.
  draft_code text not null unique,
  -- Given at the first submission and kept: OPOP-19-001287.
  number text unique,
  -- Core facts of the last submission (of the draft, until then) as typed columns, for lists and for scope.
  name text,
  regency_code text references region,
  kecamatan_code text references region,
  village_code text references region,
  category text check (category in ('start-up', 'scale-up')),
  field text,
  payable text check (payable in ('payable', 'mend', 'checked')),
  missing smallint not null default 0,
  problems smallint not null default 0,
  sample boolean not null default false,
  -- The name as staff may search and sort by it: what was submitted. The name in a draft is an answer, and nobody's.
  search_name text not null generated always as (case when number is null then '' else lower(coalesce(name, '')) end) stored,
  started_at timestamptz not null,
  submitted_at timestamptz,
  changed_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp()
) with (fillfactor = 70);

-- Anyone may draft; only one submitted registration per organisation and season, and one running one per owner.
create unique index registration_one_submitted on registration (season_id, organisation_id)
  where state in ('submitted', 'reopened');
create unique index registration_one_per_owner on registration (season_id, owner_id) where state <> 'withdrawn' and helper_id is null;
create index registration_list on registration (season_id, changed_at desc, id desc);
create index registration_list_regency on registration (season_id, regency_code, changed_at desc, id desc);
create index registration_list_kecamatan on registration (season_id, kecamatan_code, changed_at desc, id desc);
create index registration_list_state on registration (season_id, state, changed_at desc, id desc);
create index registration_list_name on registration (season_id, search_name, id);
create index registration_search on registration using gin (search_name gin_trgm_ops);
create index registration_organisation on registration (organisation_id);
create index registration_owner on registration (owner_id);

-- Submitted registrations whose name holds every word; where there are none, those whose name holds something like every
-- word (one typing error in a word of five letters), and then those that hold all words but one. With regencies, only there.
create function search_registrations(season uuid, words text[], regencies text[]) returns setof uuid
  language plpgsql stable rows 200 set pg_trgm.word_similarity_threshold = 0.5 set enable_seqscan = off as $$
declare
  has_word constant text := 'search_name like ''%%'' || $2[%s] || ''%%''';
  like_word constant text := 'search_name %%> $2[%s]';
  n constant integer := cardinality(words);
  there constant text := case when cardinality(regencies) > 0 then ' and regency_code = any($3)' else '' end;
  base constant text := 'select id from registration where season_id = $1' || there || ' and ';
  conditions text;
begin
  if n = 0 then return; end if;
  select string_agg(format(has_word, i), ' and ') into conditions from generate_series(1, n) i;
  return query execute base || conditions using season, words, regencies;
  if found then return; end if;
  select string_agg(format(like_word, i), ' and ') into conditions from generate_series(1, n) i;
  return query execute base || conditions || ' limit 2000' using season, words, regencies;
  if found or n = 1 then return; end if;
  select string_agg('(' || without || ')', ' or ') into conditions from (
    select string_agg(format(like_word, i), ' and ') as without
    from generate_series(1, n) i, generate_series(1, n) gone where i <> gone group by gone) one_less;
  return query execute base || '(' || conditions || ') limit 2000' using season, words, regencies;
end $$;

-- The answers while they are being given: code -> {value} or, when it was wrong, {raw, problem}. One row, one jsonb, kept
-- in the row as long as a page holds it: compressing some kilobytes anew for every saved page costs more than it saves.
create table draft (
  registration_id uuid primary key references registration on delete cascade,
  answers jsonb not null default '{}',
  version integer not null default 0,
  saved_at timestamptz not null default clock_timestamp()
) with (fillfactor = 50, toast_tuple_target = 8160);

create table registration_transition (
  id uuid primary key default uuidv7(),
  registration_id uuid not null references registration,
  from_state text not null,
  to_state text not null,
  actor_id uuid,
  reason text,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  foreign key (from_state, to_state) references registration_step
);
create index registration_transition_of on registration_transition (registration_id, recorded_at);

create table document (
  id uuid primary key default uuidv7(),
  registration_id uuid not null references registration on delete cascade,
  slot text not null,
  position smallint not null default 1,
  file_id uuid not null references file,
  -- The name its sender gave it: the same bytes sent by somebody else are the same file under another name.
  name text not null default '',
  replaced_at timestamptz,
  created_at timestamptz not null default clock_timestamp()
);
create unique index document_current on document (registration_id, slot, position) where replaced_at is null;

-- What was submitted, whole: the snapshot it is judged on. Never changed.
create table submission (
  id uuid primary key default uuidv7(),
  registration_id uuid not null references registration,
  sequence integer not null,
  draft_version integer not null,
  answers jsonb not null,
  documents jsonb not null,
  -- What the system itself saw on that day, per requirement, and whether money could be paid.
  findings jsonb not null default '[]',
  payability jsonb not null default '{}',
  content_hash bytea not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (registration_id, sequence),
  unique (registration_id, draft_version)
);

-- The same phone, account or NIK in another registration is what the office looks at.
create index submission_phone on submission ((answers #>> '{rep_phone,value}'));
create index submission_account on submission ((answers #>> '{account_number,value}'));
create index submission_nik on submission ((answers #>> '{rep_nik,value}'));

create table receipt (
  submission_id uuid primary key references submission,
  number text not null,
  sequence integer not null,
  code text not null,
  payload text not null,
  key_id text not null,
  signature bytea not null,
  unique (number, code)
);

-- Somebody else's account registered: the number given for the representative is asked whether that is right. Asked once for
-- each number, answered once; the code that answers is known to that phone only.
create table confirmation (
  id uuid primary key default uuidv7(),
  registration_id uuid not null references registration,
  phone text not null,
  code_hash bytea not null unique,
  answer text check (answer in ('confirmed', 'disowned')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (registration_id, phone),
  check ((answer is null) = (answered_at is null))
);
create index confirmation_disowned on confirmation (registration_id) where answer = 'disowned';

-- Two people claim one pesantren: the office decides, with a reason.
create table registration_dispute (
  id uuid primary key default uuidv7(),
  season_id uuid not null references season,
  organisation_id uuid not null references organisation,
  registration_id uuid not null references registration,
  held_by_id uuid not null references registration,
  state text not null default 'open' check (state in ('open', 'kept', 'moved')),
  reason text,
  decided_by uuid references person,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (registration_id, held_by_id)
);
create index registration_dispute_open on registration_dispute (season_id, recorded_at) where state = 'open';

create table nomination (
  id uuid primary key default uuidv7(),
  season_id uuid not null references season,
  kecamatan_code text not null references region,
  organisation_id uuid not null references organisation,
  reason text not null,
  nominated_by uuid not null references person,
  withdrawn_at timestamptz,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create unique index nomination_current on nomination (season_id, kecamatan_code, organisation_id) where withdrawn_at is null;

-- The one row "participant in a stage". "Never took part" is a query over it.
create table stage_entry (
  id uuid primary key default uuidv7(),
  registration_id uuid not null references registration,
  stage_id uuid not null references stage,
  state text not null,
  entered_at timestamptz not null,
  unique (registration_id, stage_id)
);
