-- A form that is data, answered by somebody: what is being answered, what was sent of it and its papers belong to the
-- response. Whatever it is about (a registration, later a visit, a sheet) points to it, and alone has a state.
create table response (
  id uuid primary key default uuidv7(),
  form_version_id uuid not null references form_version,
  owner_id uuid not null references person,
  created_at timestamptz not null default clock_timestamp()
);
create index response_owner on response (owner_id);

insert into response (id, form_version_id, owner_id, created_at)
  select id, form_version_id, owner_id, created_at from registration;

alter table registration add column response_id uuid unique references response;
update registration set response_id = id;
alter table registration alter column response_id set not null, drop column form_version_id;

-- Chosen while a submitted registration is open for change: counts when it is sent. It says nothing about the form.
alter table registration add column chosen_id uuid references organisation;
update registration r set chosen_id = d.organisation_id from draft d
  where d.registration_id = r.id and d.organisation_id is not null;
alter table draft drop column organisation_id;

-- How often it was changed stands with the draft: saving a page writes one row.
alter table draft rename column registration_id to response_id;
alter table draft drop constraint draft_registration_id_fkey,
  add foreign key (response_id) references response on delete cascade;

alter table document rename column registration_id to response_id;
alter table document drop constraint document_registration_id_fkey,
  add foreign key (response_id) references response on delete cascade;

-- A snapshot keeps the version of the form it answers, so that it stays true when its response moves to a newer one.
-- `judged`: what the system itself saw on that day.
alter table submission rename column registration_id to response_id;
alter table submission drop constraint submission_registration_id_fkey,
  add foreign key (response_id) references response,
  add column form_version_id uuid references form_version,
  add column judged jsonb not null default '{}';
update submission s set form_version_id = p.form_version_id,
    judged = jsonb_build_object('findings', s.findings, 'payability', s.payability)
  from response p where p.id = s.response_id;
alter table submission alter column form_version_id set not null, drop column findings, drop column payability;

-- What is compared across submissions, by what it means.
create table submission_value (
  submission_id uuid not null references submission on delete cascade,
  meaning text not null,
  value text not null,
  primary key (submission_id, meaning)
);
create index submission_value_found on submission_value (meaning, value);

insert into submission_value (submission_id, meaning, value)
  select s.id, m.meaning, s.answers #>> array[m.code, 'value'] from submission s
  cross join (values ('person.nik', 'rep_nik'), ('person.phone', 'rep_phone'), ('person.name', 'rep_name'),
    ('account.number', 'account_number')) as m (meaning, code)
  where s.answers #>> array[m.code, 'value'] is not null;

drop index submission_phone;
drop index submission_account;
drop index submission_nik;

update file_use set owner_kind = 'response' where owner_kind = 'registration';
