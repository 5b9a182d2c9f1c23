-- What insight reads: no row of one person or one pesantren, only what can be counted.
create view v_recorded_pesantren as
  select o.regency_code, o.kecamatan_code, o.sample from organisation o
  where o.kind = 'pesantren' and o.regency_code is not null;

create view v_registered as
  select season_id, regency_code, kecamatan_code, category, field, state, payable, submitted_at from registration
  where state in ('submitted', 'reopened');

create view v_running_draft as
  select season_id from registration where state = 'draft';
