-- What must hold of every installation at any time is asked each night. Here stands how each statement was found last.
create table invariant_result (
  code text primary key,
  -- How many rows broke it.
  broken integer not null,
  first_ids text[] not null default '{}',
  -- Since which check it has been broken every time.
  broken_since timestamptz,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((broken > 0) = (broken_since is not null))
);
