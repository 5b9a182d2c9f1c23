-- Whoever has an account may register something: a pesantren, a business, or themselves. The role is called by that.
update role set code = 'applicant' where code = 'pesantren';

-- The cast of a trial is kept with its roles. What the ledger says of before stays as it was said.
update installation set value = (
  select jsonb_agg(case when member ->> 'role' = 'pesantren' then member || '{"role": "applicant"}' else member end order by place)
  from jsonb_array_elements(value) with ordinality as one (member, place))
where key = 'cast' and jsonb_array_length(value) > 0;
