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
  village_guess_code text references region,
  -- Folded for search: names by their sound, prefixes such as "pondok pesantren" removed; place words apart.
  search_name text not null default '',
  search_place text not null default '',
  sample boolean not null default false,
  created_at timestamptz not null default clock_timestamp()
);
create index organisation_search on organisation using gin ((search_name || ' ' || search_place) gin_trgm_ops);
create index organisation_region on organisation (regency_code, kecamatan_code);
create index organisation_by_name on organisation (lower(name), id);

-- How well folded words fit a folded name and place, 0 to 1.3: each word by its best likeness in either (longer words
-- count more), and a little more when the whole name stands among the words and is little longer than they are.
create function search_score(name text, place text, words text[]) returns real
  language sql immutable parallel safe as $$
  select coalesce((
    select sum(length(w) * greatest(word_similarity(w, name), 0.97 * word_similarity(w, place))) / sum(length(w))
    from unnest(words) w), 0)::real + 0.2::real * word_similarity(name, array_to_string(words, ' '))
    + 0.1::real * similarity(name, array_to_string(words, ' '))
$$;

-- Organisations that hold something like every word; where none of those fits well, also those that lack one of the
-- words. 0.4 lets one typing error in a word of six letters through. The index is always the better way, even before
-- the first statistics.
create function search_organisations(words text[]) returns setof uuid
  language plpgsql stable rows 50 set pg_trgm.word_similarity_threshold = 0.4 set enable_seqscan = off as $$
declare
  like_word constant text := '(search_name || '' '' || search_place) %%> $1[%s]';
  n constant integer := cardinality(words);
  conditions text;
  ids uuid[];
  best real;
begin
  if n = 0 then return; end if;
  select string_agg(format(like_word, i), ' and ') into conditions from generate_series(1, n) i;
  execute format('select array_agg(id), max(search_score(search_name, search_place, $1)) from organisation where %s',
    conditions) into ids, best using words;
  return query select unnest(ids);
  if best >= 0.9 or n = 1 then return; end if;
  -- The words that are left must be right the more.
  perform set_config('pg_trgm.word_similarity_threshold', '0.55', true);
  select string_agg('(' || without || ')', ' or ') into conditions from (
    select string_agg(format(like_word, i), ' and ') as without
    from generate_series(1, n) i, generate_series(1, n) gone where i <> gone group by gone) one_less;
  return query execute format('select id from organisation where %s limit 2000', conditions) using words;
end $$;

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
