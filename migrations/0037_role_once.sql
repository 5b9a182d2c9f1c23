-- Nobody holds a role twice at one time for the same place: two officers who give it at once, or move an end over a later grant,
-- are told by the database. What was given twice before becomes one after the other: who holds what on which day stays the same.
delete from role_grant b using role_grant a
  where a.person_id = b.person_id and a.role = b.role and a.region_code is not distinct from b.region_code and a.id <> b.id
    and daterange(a.valid_from, a.valid_to) @> daterange(b.valid_from, b.valid_to)
    and (daterange(a.valid_from, a.valid_to) <> daterange(b.valid_from, b.valid_to) or a.id < b.id);
update role_grant a set valid_to = next.valid_from
  from role_grant next
  where next.person_id = a.person_id and next.role = a.role and next.region_code is not distinct from a.region_code
    and next.valid_from > a.valid_from and (a.valid_to is null or a.valid_to > next.valid_from)
    and not exists (select from role_grant between_them
      where between_them.person_id = a.person_id and between_them.role = a.role
        and between_them.region_code is not distinct from a.region_code
        and between_them.valid_from > a.valid_from and between_them.valid_from < next.valid_from);
update session s set role_grant_id = null
  where role_grant_id is not null and not exists (select from role_grant g where g.id = s.role_grant_id);

alter table role_grant add constraint role_grant_once exclude using gist
  (person_id with =, role with =, coalesce(region_code, '') with =, daterange(valid_from, valid_to) with &&);
