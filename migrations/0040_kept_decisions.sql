-- The ledger commits to what a decision says: with this salt whoever has both computes the same. What was decided before has none.
alter table decision add column salt bytea;

-- What a decision carries is changed as little as the decision itself.
create function keep_carried() returns trigger language plpgsql as $$
begin
  raise exception 'what a decision carries is not changed: a new decision replaces it';
end $$;
create trigger percontohan_kept before update or delete on percontohan for each row execute function keep_carried();

-- A letter about a decision is called after the kind of decision: until now only disputes wrote any.
update message set template = 'dispute-decision' where template = 'decision';
