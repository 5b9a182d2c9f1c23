-- A life is what states a kind of thing may have and which follow each other: rows, whatever the thing is. Every step that
-- people want to read later is a row too, and no pair that is not a step of its life can be written.
create table life_step (
  life text not null,
  from_state text not null,
  to_state text not null,
  primary key (life, from_state, to_state)
);

create table transition (
  id uuid primary key default uuidv7(),
  life text not null,
  subject_id uuid not null,
  from_state text not null,
  to_state text not null,
  actor_id uuid,
  reason text,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  foreign key (life, from_state, to_state) references life_step
);
create index transition_of on transition (subject_id, life, recorded_at);

insert into life_step (life, from_state, to_state)
  select 'registration', from_state, to_state from registration_step;
insert into transition (id, life, subject_id, from_state, to_state, actor_id, reason, happened_at, recorded_at)
  select id, 'registration', registration_id, from_state, to_state, actor_id, reason, happened_at, recorded_at
  from registration_transition;

drop table registration_transition;
drop table registration_step;
alter table registration drop constraint registration_state_fkey,
  add constraint registration_state_check check (state in ('draft', 'submitted', 'reopened', 'frozen', 'withdrawn'));
drop table registration_state;

-- What machines do is not told step by step: their rows say when and why themselves. Only the allowed steps stand here.
insert into life_step (life, from_state, to_state) values
  ('message', 'waiting', 'sent'), ('message', 'waiting', 'failed'), ('message', 'waiting', 'held'),
  ('message', 'failed', 'waiting'), ('message', 'failed', 'sent'), ('message', 'failed', 'held'),
  ('message', 'held', 'waiting'), ('message', 'held', 'sent'), ('message', 'held', 'failed'),
  ('process', 'waiting', 'running'), ('process', 'waiting', 'done'), ('process', 'waiting', 'failed'),
  ('process', 'running', 'waiting'), ('process', 'running', 'done'), ('process', 'running', 'failed'),
  ('process', 'failed', 'waiting'), ('process', 'failed', 'running'), ('process', 'failed', 'done'),
  ('file', 'received', 'usable'), ('file', 'received', 'refused');

-- Keeps a state column to the steps of its life, where no transition is written that would.
create function keep_to_life() returns trigger language plpgsql as $$
begin
  if not exists (select from life_step where life = tg_argv[0] and from_state = old.state and to_state = new.state) then
    raise exception 'a % does not go from % to %', tg_argv[0], old.state, new.state;
  end if;
  return new;
end $$;
create trigger message_life before update of state on message for each row
  when (old.state is distinct from new.state) execute function keep_to_life('message');
create trigger process_life before update of state on process for each row
  when (old.state is distinct from new.state) execute function keep_to_life('process');
