-- A plan is made by somebody in a role and, where the role is held for one, a region: whoever does not reach everything sees
-- those that they made in the role and region in which they act. Of before is known only what somebody has ever been.
alter table plan_run add column role text, add column region_code text;
comment on column plan_run.role is 'In which role it was made; unknown for some of before: those are seen by who reaches everything.';

-- When it was made by the time that people live in, as its application has it; what is stored first comes first all the same.
alter table plan_run add column happened_at timestamptz;
update plan_run set happened_at = created_at;
alter table plan_run alter column happened_at set not null, alter column happened_at set default business_now();

update plan_run r set role = g.role, region_code = g.region_code
from (
  select person_id, min(role) as role, min(region_code) as region_code from role_grant group by person_id
  having count(distinct (role, coalesce(region_code, ''))) = 1
) g where g.person_id = r.actor_id;

-- What the page shows of a row, for the search in it. Of before what its values say.
alter table plan_change add column shown text not null default '';
update plan_change c set shown = said.words
from (
  select c.run_id, c.position, string_agg(value #>> '{}', E'\n') as words
  from plan_change c, jsonb_path_query(c.change -> 'values', 'strict $.**') as value
  where jsonb_typeof(value) in ('string', 'number') group by c.run_id, c.position
) said where said.run_id = c.run_id and said.position = c.position;

-- Imports of the registry that waited for a worker when all plans got one job: they go on as steps of their plan. The schema of
-- jobs is made after these files: a new database has none to mend.
do $$
begin
  if to_regclass('graphile_worker._private_jobs') is null then return; end if;
  create temporary table waiting on commit drop as
    select j.id, j.payload ->> 'step' as step, (j.payload ->> 'runId')::uuid as run_id, j.payload ->> 'personId' as person_id,
      coalesce((j.payload ->> 'withDoubtful')::boolean, false) as with_doubtful
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'apply-import';
  update plan_run r set state = case w.step when 'apply' then 'applying' else 'undoing' end, reached = null,
    with_doubtful = case w.step when 'apply' then w.with_doubtful else r.with_doubtful end
  from waiting w where w.run_id = r.id and r.state = case w.step when 'apply' then 'planned' else 'applied' end;
  insert into graphile_worker._private_tasks (identifier) values ('apply-plan') on conflict do nothing;
  update graphile_worker._private_jobs j set attempts = 0, last_error = null,
    task_id = (select id from graphile_worker._private_tasks where identifier = 'apply-plan'),
    payload = json_build_object('kind', 'registry', 'runId', w.run_id, 'step', w.step,
      'actor', json_build_object('role', 'office', 'personId', w.person_id))
  from waiting w where w.id = j.id;
end $$;
