-- Since when a number is known: one that became a fact after another turned out wrong is not wrong with it.
create or replace view v_organisation_phone as
  select organisation_id, value as phone, valid_from as since from organisation_fact
  where field = 'applicant.phone' and valid_to is null and value is not null;
