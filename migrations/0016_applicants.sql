-- Somebody registers for a call, as one of the kinds of applicants that it takes. An organisation lives on in the registry;
-- a person registers for himself or herself.
alter table registration
  add column call_id uuid references call,
  add column applicant_kind text not null default 'pesantren'
    check (applicant_kind in ('pesantren', 'cooperative', 'business', 'partner', 'person')),
  -- The person who is the applicant; an organisation stands in organisation_id.
  add column applicant_person_id uuid references person;
update registration r set call_id = c.id
  from response p join form_version v on v.id = p.form_version_id join call c on c.form_id = v.form_id
  where p.id = r.response_id;
alter table registration
  alter column call_id set not null,
  alter column applicant_kind drop default,
  add check (applicant_person_id is null or (applicant_kind = 'person' and organisation_id is null));

-- Anyone may draft; one submitted registration for each applicant of a call, and one running one for each owner.
drop index registration_one_submitted;
drop index registration_one_per_owner;
create unique index registration_one_submitted on registration (call_id, organisation_id)
  where state in ('submitted', 'reopened');
create unique index registration_one_person on registration (call_id, applicant_person_id)
  where state in ('submitted', 'reopened') and applicant_person_id is not null;
create unique index registration_one_per_owner on registration (call_id, owner_id)
  where state <> 'withdrawn' and helper_id is null;

-- Lists are those of a call.
drop index registration_list, registration_list_regency, registration_list_kecamatan, registration_list_state,
  registration_list_name;
create index registration_list on registration (call_id, changed_at desc, id desc);
create index registration_list_regency on registration (call_id, regency_code, changed_at desc, id desc);
create index registration_list_kecamatan on registration (call_id, kecamatan_code, changed_at desc, id desc);
create index registration_list_state on registration (call_id, state, changed_at desc, id desc);
create index registration_list_name on registration (call_id, search_name, id);
create index registration_of_season on registration (season_id, state);

drop function search_registrations(uuid, text[], text[]);
create function search_registrations(call uuid, words text[], regencies text[]) returns setof uuid
  language plpgsql stable rows 200 set pg_trgm.word_similarity_threshold = 0.5 set enable_seqscan = off as $$
declare
  has_word constant text := 'search_name like ''%%'' || $2[%s] || ''%%''';
  like_word constant text := 'search_name %%> $2[%s]';
  n constant integer := cardinality(words);
  there constant text := case when cardinality(regencies) > 0 then ' and regency_code = any($3)' else '' end;
  base constant text := 'select id from registration where call_id = $1' || there || ' and ';
  conditions text;
begin
  if n = 0 then return; end if;
  select string_agg(format(has_word, i), ' and ') into conditions from generate_series(1, n) i;
  return query execute base || conditions using call, words, regencies;
  if found then return; end if;
  select string_agg(format(like_word, i), ' and ') into conditions from generate_series(1, n) i;
  return query execute base || conditions || ' limit 2000' using call, words, regencies;
  if found or n = 1 then return; end if;
  select string_agg('(' || without || ')', ' or ') into conditions from (
    select string_agg(format(like_word, i), ' and ') as without
    from generate_series(1, n) i, generate_series(1, n) gone where i <> gone group by gone) one_less;
  return query execute base || '(' || conditions || ') limit 2000' using call, words, regencies;
end $$;

-- What is counted is counted for the first call of a season, the programme itself: jurors and mentors are no pesantren.
create or replace view v_registered as
  select r.season_id, r.regency_code, r.kecamatan_code, r.category, r.field, r.state, r.payable, r.submitted_at
  from registration r join call c on c.id = r.call_id and c.position = 1 where r.state in ('submitted', 'reopened');

create or replace view v_running_draft as
  select r.season_id from registration r join call c on c.id = r.call_id and c.position = 1 where r.state = 'draft';

-- A call with the window of its stage; without one it is open, and never closes by itself.
create view v_call as
  select c.id, c.season_id, c.stage_id, c.code, c.form_id, c.prefix, c.rules, w.opens_at, w.closes_at
  from call c left join stage_window w on w.stage_id = c.stage_id;

-- The number of an organisation that is no pesantren, such as the NIB of a business: one of its kind has it.
alter table organisation add column number text;
create unique index organisation_number on organisation (kind, number) where number is not null;
