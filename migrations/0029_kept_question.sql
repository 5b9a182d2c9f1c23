-- A number is asked about what was sent at that moment. Its link goes on showing that, and its answer says nothing of a name
-- or number that its subject has got since.
alter table confirmation
  add column kept jsonb,
  -- What counts now is called otherwise than what was asked about.
  add column renamed boolean not null default false;
update confirmation c set kept = jsonb_build_object('kind', r.applicant_kind, 'name', coalesce(r.name, ''),
    'number', coalesce(r.number, ''), 'place', coalesce(r.kecamatan_code, r.regency_code, ''),
    'sentAt', to_char(r.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
  from registration r, response p
  where c.about_kind = 'registration' and r.id = c.about_id and p.id = c.response_id and p.confirmation_id = c.id
    and r.submitted_at is not null and c.answer is distinct from 'disowned';
