-- What a registration says about a pesantren is a claim until it is settled: uncontested when the window has closed, or
-- decided. Claims stand in the submissions; here stand facts only, and a fact of somebody who lost is taken back.

-- recorded: the official list, the office or a settled registration says that it exists. claimed: only a running
-- registration says so; it lies nowhere yet. dropped: the registration that said so is gone; kept for what refers to it.
alter table organisation add column standing text not null default 'recorded'
  check (standing in ('recorded', 'claimed', 'dropped'));

-- What was submitted last waits to be settled; `settled_at`: since when what it said is fact.
alter table registration
  add column to_settle boolean not null default false,
  add column settled_at timestamptz;

-- Chosen while a submitted registration is open for change: counts when it is sent, and moves nothing until then.
alter table draft add column organisation_id uuid references organisation;

-- A value that was taken back was never right; what stood before it is open again.
alter table organisation_fact add column taken_back_at timestamptz;

-- Until now both held nothing but what registrations said, without saying which. It stands in the submissions and comes
-- back, with its source, when those are settled.
delete from bank_account;
alter table bank_account
  add column source_kind text not null,
  add column source_id uuid,
  add column source_text text,
  add column actor_id uuid,
  add column taken_back_at timestamptz,
  add column recorded_at timestamptz not null default clock_timestamp();

-- A business stays the same whatever it is called; what is said of it are versions, the open one counts. One without an
-- open version was only claimed.
delete from business_unit;
alter table business_unit drop column name, drop column field, drop column field_other, drop column started;
create table business_unit_version (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references business_unit,
  organisation_id uuid not null references organisation,
  name text not null,
  field text not null,
  field_other text,
  started date,
  source_kind text not null,
  source_id uuid,
  source_text text,
  actor_id uuid,
  valid_from timestamptz not null,
  valid_to timestamptz,
  taken_back_at timestamptz,
  recorded_at timestamptz not null default clock_timestamp()
);
create index business_unit_version_organisation on business_unit_version (organisation_id);
create index business_unit_version_unit on business_unit_version (unit_id);

-- What registrations wrote so far. Of withdrawn ones: taken back, and kept as history. Of the others: claims again; the
-- recurring work settles those whose window has closed. Name, number and address of a pesantren that others know stay.
update registration set to_settle = true where state in ('submitted', 'reopened') and number is not null;

create temporary table written_by_registration on commit drop as
  select f.id, r.state = 'withdrawn' as withdrawn
  from organisation_fact f join registration r on r.id = f.source_id
  where f.source_kind = 'registration' and not (f.field in ('nspp', 'name', 'address') and exists (
    select from organisation_fact o where o.organisation_id = f.organisation_id and o.source_kind <> 'registration'));

update organisation_fact f
  set taken_back_at = business_now(), valid_to = coalesce(f.valid_to, greatest(f.valid_from, business_now()))
  from written_by_registration w where w.id = f.id and w.withdrawn;
delete from organisation_fact f using written_by_registration w where w.id = f.id and not w.withdrawn;

update organisation_fact f set valid_to = null where f.id in (
  select distinct on (organisation_id, field) id from organisation_fact x
  where taken_back_at is null and not exists (select from organisation_fact o
    where o.organisation_id = x.organisation_id and o.field = x.field and o.valid_to is null)
  order by organisation_id, field, valid_from desc, recorded_at desc);

-- The guess from the address comes back when the record is next changed.
update organisation o
  set regency_code = (select value from organisation_fact f
      where f.organisation_id = o.id and f.field = 'regency_code' and f.valid_to is null),
    kecamatan_code = (select value from organisation_fact f
      where f.organisation_id = o.id and f.field = 'kecamatan_code' and f.valid_to is null),
    village_code = (select value from organisation_fact f
      where f.organisation_id = o.id and f.field = 'village_code' and f.valid_to is null)
  where o.kind = 'pesantren' and exists (select from registration r where r.organisation_id = o.id);

update organisation o
  set standing = case when exists (select from registration r
    where r.organisation_id = o.id and r.state in ('submitted', 'reopened')) then 'claimed' else 'dropped' end
  where o.kind = 'pesantren' and exists (select from registration r where r.organisation_id = o.id)
    and not exists (select from organisation_fact f where f.organisation_id = o.id and f.taken_back_at is null);

create or replace view v_recorded_pesantren as
  select o.regency_code, o.kecamatan_code, o.sample from organisation o
  where o.kind = 'pesantren' and o.standing = 'recorded' and o.regency_code is not null;
