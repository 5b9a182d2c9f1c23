const openFact = (field: string) => `(
  select f.id from organisation_fact f join organisation o on o.id = f.organisation_id
  where f.field = '${field}' and f.valid_to is null and o.standing = 'recorded' limit 1)`

/** By code: what breaks a statement of this room, and no other. */
export const breaks: Record<string, string> = {
  'registry.pesantren': `insert into pesantren (organisation_id) values (gen_random_uuid())`,
  'registry.recorded': `update organisation_fact set valid_to = now() where id = ${openFact('name')}`,
  'registry.claimed': `update organisation set standing = 'claimed' where id = (
    select organisation_id from organisation_fact where id = ${openFact('name')})`,
  'registry.columns': `update organisation set name = name || ' toy' where id = (
    select organisation_id from organisation_fact where id = ${openFact('name')})`,
  'registry.place': `update organisation set village_code = '3205011001', kecamatan_code = null where id = (
    select o.id from organisation o where not exists (select from organisation_fact f where f.organisation_id = o.id
      and f.field in ('village_code', 'kecamatan_code') and f.valid_to is null) limit 1)`,
  'registry.time': `update organisation_fact set valid_to = valid_from - interval '1 day' where id = ${openFact('nspp')}`,
  'registry.taken-back': `update organisation_fact set taken_back_at = now() where id = ${openFact('name')}`,
  'registry.guess': `update organisation set kecamatan_guess_code = '320514' where id = (
      select o.id from organisation o where o.kecamatan_code is null and o.standing = 'recorded' order by o.id limit 1);
    insert into guess_refusal (organisation_id, kecamatan_code, actor_id, happened_at)
      select o.id, '320514', (select id from person limit 1), now() from organisation o
      where o.kecamatan_code is null and o.standing = 'recorded' order by o.id limit 1`,
  'registry.one-account': `insert into bank_account (organisation_id, bank, number, owner_name, source_kind, valid_from)
    select '${'7'.repeat(8)}-7777-7777-8777-${'7'.repeat(12)}', 'toy', '1', 'toy', 'toy', now() from generate_series(1, 2)`,
  'registry.one-version': `insert into business_unit_version (unit_id, organisation_id, name, field, source_kind, valid_from)
    select '${'7'.repeat(8)}-7777-7777-8777-${'7'.repeat(12)}', gen_random_uuid(), 'toy', 'toy', 'toy', now()
    from generate_series(1, 2)`,
}
