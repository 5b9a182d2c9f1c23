-- Whoever opens a registration for change may say that it is for none of those that the registry knows. That is no longer
-- the same as having chosen nothing since.
alter table registration add column unlinked boolean not null default false;
-- What was chosen counted when it was sent, and is no wish any more.
update registration set chosen_id = null where state = 'submitted' and chosen_id is not null;
