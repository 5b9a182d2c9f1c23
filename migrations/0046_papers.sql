-- Papers: letters, lists, decrees and certificates of the programme, each numbered once, sealed, and checkable by whoever holds it.

-- What stands above a letter, for as long as it does.
create table letterhead (
  id uuid primary key default uuidv7(),
  above text[] not null,
  office text not null check (length(office) between 1 and 200),
  below text[] not null,
  begins_on date not null,
  ends_on date check (begins_on <= ends_on),
  made_by uuid references person,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);

-- Who signs for a position, for as long as they hold it.
create table signer (
  id uuid primary key default uuidv7(),
  position text not null check (position ~ '^[a-z][a-z0-9-]{1,39}$'),
  title text not null check (length(title) between 1 and 200),
  name text not null check (length(name) between 1 and 200),
  number text check (length(number) between 1 and 60),
  place text not null check (length(place) between 1 and 60),
  begins_on date not null,
  ends_on date check (begins_on <= ends_on),
  made_by uuid references person,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index signer_position on signer (position, begins_on);

-- How the office has adapted a kind of paper. The newest version counts; version 0 is the house's own and has no row.
create table paper_version (
  kind text not null,
  version integer not null check (version > 0),
  pattern text not null,
  position text,
  texts jsonb not null,
  reason text not null,
  made_by uuid not null references person,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (kind, version)
);

-- One row per series and year is held while numbers are given: a number exists exactly when its paper does.
create table paper_register (
  series text not null,
  year integer not null check (year between 2000 and 2200),
  last integer not null default 0 check (last >= 0),
  primary key (series, year)
);

-- Many papers that were made by one act: they are set one after another, and taken away as one ZIP.
create table paper_batch (
  id uuid primary key default uuidv7(),
  kind text not null,
  total integer not null check (total > 0),
  made_by uuid references person,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp()
);

create table paper (
  id uuid primary key default uuidv7(),
  kind text not null,
  version integer not null,
  lang text not null check (lang in ('id', 'en')),
  series text not null,
  year integer not null,
  number integer not null check (number > 0),
  -- The number as it is printed.
  called text not null unique,
  -- What opens the public check; on the QR code.
  code text not null unique,
  -- The same letter to the same about the same: printed twice it keeps its number.
  key text not null,
  about_kind text not null,
  about_id uuid not null,
  -- Whose paper it is, where it is somebody's own.
  person_id uuid references person,
  season_id uuid references season,
  batch_id uuid references paper_batch,
  -- Everything that was printed, as the layout takes it.
  content jsonb not null,
  dated date not null,
  payload text not null,
  key_id text not null,
  signature bytea not null,
  issued_by uuid references person,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  file_id uuid references file,
  -- Why it could not be set, such as a letter that no font has: it is revoked, and another is made.
  problem text,
  revoked_at timestamptz,
  revoked_by uuid references person,
  revoked_reason text,
  foreign key (series, year) references paper_register,
  unique (series, year, number),
  check ((revoked_at is null) = (revoked_reason is null))
);
create unique index paper_once on paper (key) where revoked_at is null;
create index paper_about on paper (about_kind, about_id);
create index paper_of_batch on paper (batch_id) where batch_id is not null;
create index paper_person on paper (person_id) where person_id is not null;
create index paper_unset on paper (id) where file_id is null and problem is null;
create index paper_newest on paper (happened_at desc, id desc);

-- The number that the office's own register gave it; a mistake is mended by another row.
create table paper_office_number (
  paper_id uuid not null references paper,
  number text not null check (length(number) between 1 and 100),
  dated date not null,
  recorded_by uuid not null references person,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (paper_id, recorded_at)
);

-- What was printed stays as it was printed: a paper gets its file once, and may be revoked once.
create function keep_paper() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and to_jsonb(new) - 'file_id' - 'problem' - 'revoked_at' - 'revoked_by' - 'revoked_reason'
      = to_jsonb(old) - 'file_id' - 'problem' - 'revoked_at' - 'revoked_by' - 'revoked_reason'
    and (old.file_id is null or new.file_id = old.file_id)
    and (old.revoked_at is null or (new.revoked_at = old.revoked_at and new.revoked_reason = old.revoked_reason))
  then return new; end if;
  raise exception 'a paper is not changed: it is revoked, and another is made';
end $$;
create trigger paper_kept before update or delete on paper for each row execute function keep_paper();

-- A file that was made here is good as it is, and is handed out as it is; uploads never are.
alter table file drop constraint file_kind_check, add constraint file_kind_check check (kind in ('photo', 'pdf', 'paper'));
