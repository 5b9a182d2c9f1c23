-- A plan is applied and undone in batches, each in a transaction of its own: how far it has come, which rows people left out
-- or took in, and what became of each.
alter table plan_run drop constraint plan_run_state_check,
  add constraint plan_run_state_check check (state in ('planned', 'applying', 'applied', 'undoing', 'undone')),
  add column with_doubtful boolean not null default false,
  add column reached integer;
comment on column plan_run.reached is 'The last row that the step under way has taken; null before its first and after its last.';

alter table plan_change
  add column chosen boolean,
  add column skipped text,
  add column undone boolean not null default false,
  add column kept text;
comment on column plan_change.chosen is 'False: left out. True: a doubtful row that was taken in. Null: as its kind is.';
comment on column plan_change.skipped is 'Why applying left it alone, in a code.';
comment on column plan_change.kept is 'Why undoing left it as it is, in a code.';

-- Until now the rows that were left alone stood in the summary.
update plan_change c set skipped = said.code
from plan_run r, jsonb_to_recordset(r.summary -> 'skipped') as said ("row" integer, code text)
where r.id = c.run_id and said."row" = c.position and not c.applied;
update plan_change c set kept = said.code
from plan_run r, jsonb_to_recordset(r.summary -> 'notUndone') as said ("row" integer, code text)
where r.id = c.run_id and said."row" = c.position and c.applied;
update plan_change c set undone = true
from plan_run r
where r.id = c.run_id and r.state = 'undone' and c.applied and c.kept is null;
update plan_run set summary = summary - 'skipped' - 'notUndone';

insert into life_step (life, from_state, to_state) values
  ('plan', 'planned', 'applying'), ('plan', 'applying', 'applied'),
  ('plan', 'applied', 'undoing'), ('plan', 'undoing', 'undone');
create trigger plan_life before update of state on plan_run for each row
  when (old.state is distinct from new.state) execute function keep_to_life('plan');
