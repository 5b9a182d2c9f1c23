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
  select id, kind, number, name, standing, regency_code, kecamatan_code, village_code, sample, created_at from organisation;

create view v_pesantren as select organisation_id, nspp from pesantren;

create view v_season as
  select s.id, p.code as programme, s.year, s.name from season s join programme p on p.id = s.programme_id;

create view v_promise as select season_id, code, name, value, unit from promise where season_id is not null;
