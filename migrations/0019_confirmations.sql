-- Whoever answers a form may name the phone of somebody else, whatever the form is about: the question to it belongs to the
-- response, and what it needs to know of its subject stands in its own row.

-- The subject, as its messages and its acts in the ledger name it.
alter table confirmation rename column registration_id to about_id;
alter table confirmation
  drop constraint confirmation_registration_id_fkey,
  drop constraint confirmation_registration_id_phone_key,
  add column response_id uuid references response,
  add column about_kind text,
  -- Within what the numbers of one owner are counted: a season.
  add column scope_id uuid,
  -- What the subject was for: a call. A newer one for the same stands in the place of one that was withdrawn.
  add column purpose_id uuid,
  -- Since when there is nothing to answer any more, because the subject was withdrawn. Silence about it says nothing.
  add column closed_at timestamptz;
update confirmation c
  set response_id = r.response_id, about_kind = 'registration', scope_id = r.season_id, purpose_id = r.call_id,
    closed_at = case when r.state = 'withdrawn' then coalesce((select max(t.happened_at) from registration_transition t
      where t.registration_id = r.id and t.to_state = 'withdrawn'), r.changed_at) end
  from registration r where r.id = c.about_id;
alter table confirmation
  alter column response_id set not null,
  alter column about_kind set not null,
  alter column scope_id set not null,
  alter column purpose_id set not null,
  add unique (response_id, phone);

-- The few that the office looks at.
drop index confirmation_alarm;
create index confirmation_alarm on confirmation (response_id) where state in ('disowned', 'held');

-- The number that was sent last. An answer of another number says nothing about it.
alter table response add column confirmation_id uuid references confirmation;
update response p set confirmation_id = r.confirmation_id
  from registration r where r.response_id = p.id and r.confirmation_id is not null;
alter table registration drop column confirmation_id;
