-- The number of the representative that stands now is asked, or its row says why it waits; messages are counted for whoever
-- caused them; and what a receipt says of the content tells nobody anything who guesses it.

-- How many messages somebody caused today, and how many of a kind a number was to get. Counted in the statement that writes
-- the message, so that two at once count as two.
create table message_count (
  key text primary key,
  day date not null,
  counted integer not null
);

-- Why a message was not handed to its channel: more than one account may cause in a day, or one number may get; more numbers
-- than may be asked about one registrant; a number that disowned this registrant before, or never answered about another
-- registration of theirs; a number that nobody has proved. `replaced`: it waited, and says nothing any more.
alter table message add column held_back text
  check (held_back in ('account', 'number', 'numbers', 'disowned', 'again', 'unproved', 'replaced'));
create index message_held_back on message (about_id) where held_back is not null;

-- `own`: the owner of the registration signs in with it, which proves more than an answer. `met_at`: since when it is named.
alter table confirmation
  alter column code_hash drop not null,
  alter column asked_at drop not null,
  add column own boolean not null default false,
  add column held_back text check (held_back in ('account', 'number', 'numbers', 'disowned', 'again')),
  add column met_at timestamptz;
update confirmation set met_at = asked_at;
alter table confirmation
  alter column met_at set not null,
  add column state text not null generated always as
    (coalesce(answer, case when own then 'own' when held_back is not null then 'held' else 'waiting' end)) stored,
  add check (own or held_back is not null or asked_at is not null);

-- The few that the office looks at.
drop index confirmation_disowned;
create index confirmation_alarm on confirmation (registration_id) where state in ('disowned', 'held');

-- The number that the last submission names. An answer of another number says nothing about it.
alter table registration add column confirmation_id uuid references confirmation;

-- Numbers that were not asked until now: the owner's own, or more than three.
create temporary table number_named on commit drop as
  select r.id, r.submitted_at, last.phone, exists (select from account a
    where a.person_id = r.owner_id and a.phone_number = last.phone and a.phone_number_verified) as own
  from registration r cross join lateral (select answers #>> '{rep_phone,value}' as phone from submission
    where registration_id = r.id order by sequence desc limit 1) last
  where last.phone is not null;
insert into confirmation (registration_id, phone, own, held_back, met_at)
  select id, phone, own, case when not own then 'numbers' end, submitted_at from number_named
  on conflict (registration_id, phone) do nothing;
update registration r set confirmation_id = c.id from confirmation c join number_named n
  on n.id = c.registration_id and n.phone = c.phone where r.id = n.id;

-- With it the hash in a receipt is a commitment. Receipts issued before have none and are checked without.
alter table submission add column salt bytea check (length(salt) = 32);
