-- Until when what a mailing wrote is worth sending. It was judged when it was written: afterwards somebody may have answered,
-- refused, or closed the account, and a new plan judges anew.
alter table message add column good_until timestamptz;

-- How the letters of a plan stand is told on its page.
create index message_by_plan on message (plan_id) where plan_id is not null;

-- Whoever has no account any more is not written to.
create or replace view v_account_phone as
  select person_id, phone_number as phone, coalesce(phone_number_verified, false) as proven, disabled_at is not null as closed
  from account;

update message set good_until = happened_at + interval '24 hours' where template = 'reminder' and plan_id is not null;
