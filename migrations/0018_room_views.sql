-- What a room shows of its tables to the rooms above it. They join these and never the tables, so that a room can change what
-- lies behind. Plain selections: the planner reads through them as if the tables were named.
create view v_region as select code, name, level, kind, parent_code, valid_to from region;

create view v_region_member as
  select g.code as group_code, m.region_code from region_group_member m join region_group g on g.id = m.group_id;

create view v_person as select id, name, sample from person;

-- How somebody signs in by phone, and whether the number is proved to be theirs.
create view v_account_phone as
  select person_id, phone_number as phone, coalesce(phone_number_verified, false) as proven from account;

create view v_organisation as
  select id, kind, name, standing, regency_code, kecamatan_code, village_code, sample, created_at from organisation;

create view v_pesantren as select organisation_id, nspp from pesantren;

create view v_season as
  select s.id, p.code as programme, s.year, s.name from season s join programme p on p.id = s.programme_id;

create view v_promise as select season_id, code, name, value, unit from promise where season_id is not null;

-- The call that a version of a form is an answer to, with the window of its stage; without one it is always open.
create view v_answered_call as
  select v.id as form_version_id, c.id as call_id, c.season_id, c.stage_id, c.code, c.prefix, c.rules, w.opens_at, w.closes_at
  from form_version v join call c on c.form_id = v.form_id left join stage_window w on w.stage_id = c.stage_id;
