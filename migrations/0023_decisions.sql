-- Who decided what about what, when and why. Never changed: a new decision replaces, so that a first one and each that is
-- replaced stand once. It says nothing to anybody until it is released.
create table decision (
  id uuid primary key default uuidv7(),
  subject_kind text not null,
  subject_id uuid not null,
  kind text not null,
  value text not null,
  reason text not null,
  decided_by uuid,
  replaces_id uuid unique,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  released_at timestamptz,
  -- Why nobody was told at its release; null: somebody was, or it waits.
  untold text,
  unique (id, kind, subject_id),
  unique (id, decided_by),
  foreign key (replaces_id, kind, subject_id) references decision (id, kind, subject_id),
  check (untold is null or released_at is not null)
);
create unique index decision_first on decision (kind, subject_id) where replaces_id is null;
create index decision_of on decision (subject_id, kind, id);
create index decision_waiting on decision (kind, id) where released_at is null;

create function keep_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a decision is not erased: a new one replaces it';
  end if;
  if to_jsonb(new) - '{released_at,untold}'::text[] is distinct from to_jsonb(old) - '{released_at,untold}'::text[]
    or (old.released_at is not null and new.released_at is distinct from old.released_at)
    or (old.untold is not null and new.untold is distinct from old.untold) then
    raise exception 'a decision is not changed: a new one replaces it';
  end if;
  return new;
end $$;
create trigger decision_kept before update or delete on decision for each row execute function keep_decision();

-- What needs two people: the second is somebody else.
create table decision_signature (
  decision_id uuid primary key,
  decided_by uuid not null,
  signed_by uuid not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  foreign key (decision_id, decided_by) references decision (id, decided_by),
  check (signed_by <> decided_by)
);

-- What counts of every subject: its newest decision that was released.
create view v_decided as
  select d.id, d.kind, d.subject_id, d.value, d.reason, d.decided_by, d.happened_at, d.released_at from decision d
  where d.released_at is not null and not exists (select from decision n
    where n.kind = d.kind and n.subject_id = d.subject_id and n.released_at is not null and n.id > d.id);

-- Disputes were decided in place, without a time. The ledger has it; a case that was closed with another one has that one's.
insert into decision (subject_kind, subject_id, kind, value, reason, decided_by, happened_at, recorded_at, released_at, untold)
  select 'dispute', x.id, 'dispute', x.state, coalesce(x.reason, ''), x.decided_by,
    coalesce(e.happened_at, x.happened_at), coalesce(e.recorded_at, x.recorded_at), coalesce(e.happened_at, x.happened_at),
    case when not exists (select from message m where m.key like 'decision:' || x.id || ':%') then 'unrecorded' end
  from registration_dispute x
  left join lateral (select happened_at, recorded_at from ledger_entry e
    where e.act = 'registration.decide' and (e.subject_id = x.id
      or (e.detail ->> 'holder' = x.held_by_id::text and e.detail ->> 'decision' = x.state and e.actor_id = x.decided_by))
    order by (e.subject_id = x.id) desc, e.seq desc limit 1) e on true
  where x.state <> 'open';
alter table registration_dispute drop column state, drop column reason, drop column decided_by;
create index registration_dispute_of on registration_dispute (organisation_id);

create view v_dispute as
  select x.id, x.season_id, x.organisation_id, x.registration_id, x.held_by_id, x.happened_at, x.recorded_at,
    coalesce(d.value, 'open') as state, d.reason, d.happened_at as decided_at
  from registration_dispute x left join v_decided d on d.kind = 'dispute' and d.subject_id = x.id;
