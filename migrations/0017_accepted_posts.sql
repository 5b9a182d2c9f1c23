-- A post that carries a key is accepted once: sent again, by a phone that never heard the answer, it is answered the same again.
-- Kept for 30 days. Without a key nothing is written here.
create table accepted_post (
  person_id uuid not null references person on delete cascade,
  key text not null check (key ~ '^[\x21-\x7e]{1,100}$'),
  path text not null,
  status smallint not null,
  -- Where it led; null where the page itself was the answer.
  location text,
  -- The answer as JSON.
  body jsonb not null,
  at timestamptz not null default clock_timestamp(),
  primary key (person_id, key)
);
create index accepted_post_age on accepted_post (at);
