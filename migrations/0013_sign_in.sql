-- A code belongs to the browser that asked for it, and who asks or tries too often waits longer and longer.

-- What is kept are keyed hashes: of the number or mail address, of the browser, and of the code for both.
create table sign_in_code (
  id uuid primary key default uuidv7(),
  contact text not null,
  browser text not null,
  code text not null,
  tries smallint not null default 0,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- The session it opened. Signing out, a move and a closed account end the session, and with it what the code opened.
  session_id uuid references session on delete cascade,
  created_at timestamptz not null default clock_timestamp()
);
create index sign_in_code_held on sign_in_code (contact, browser);
create index sign_in_code_session on sign_in_code (session_id);
create index sign_in_code_newest on sign_in_code (created_at);

-- Codes that the library kept, one for each number. The table stays: the library wants it for what else it can do.
delete from verification;

-- How often somebody did what must not be done without end, and from when on it may be done again.
create table turn (
  key text primary key,
  taken integer not null default 0,
  window_ends timestamptz not null,
  free_at timestamptz not null
);

-- Takes one turn of each of `wanted` ([{key, free, pauses, seconds}]) and returns nothing, or takes none of them and returns
-- {wait, keys}: the seconds to wait, and whose pause has not ended. `free` turns in a row have no pause between them; after each further one its pause, the last for ever.
create function take_turns(wanted jsonb) returns jsonb language plpgsql as $$
declare
  moment timestamptz := clock_timestamp();
  refusal jsonb;
begin
  -- In the order of their keys, so that no two wait for each other.
  insert into turn (key, window_ends, free_at)
    select w.key, moment + make_interval(secs => w.seconds), moment
    from jsonb_to_recordset(wanted) as w(key text, seconds integer) order by w.key
    on conflict do nothing;
  perform 1 from turn t where t.key in (select w.key from jsonb_to_recordset(wanted) as w(key text))
    order by t.key for update;
  moment := clock_timestamp();
  update turn t set taken = 0, window_ends = moment + make_interval(secs => w.seconds), free_at = moment
    from jsonb_to_recordset(wanted) as w(key text, seconds integer)
    where t.key = w.key and t.window_ends <= moment;
  select jsonb_build_object('wait', ceil(extract(epoch from max(t.free_at) - moment)), 'keys', jsonb_agg(t.key))
    into refusal
    from turn t join jsonb_to_recordset(wanted) as w(key text) on w.key = t.key
    where t.free_at > moment having count(*) > 0;
  if refusal is not null then
    return refusal;
  end if;
  update turn t set taken = t.taken + 1, free_at = moment + make_interval(secs =>
      case when t.taken + 1 < w.free then 0 else w.pauses[least(t.taken + 2 - w.free, cardinality(w.pauses))] end)
    from jsonb_to_recordset(wanted) as w(key text, free integer, pauses integer[])
    where t.key = w.key;
  return null;
end $$;

-- Messages of sign-in are erased after a day, also for numbers that never signed in.
create index message_of_sign_in on message (created_at) where template in ('sign-in-code', 'many-attempts');
