/** By code: what breaks a statement of this room, and no other. */
export const breaks: Record<string, string> = {
  'regions.parent': `update region set parent_code = '32' where code = (select code from region where level = 3 limit 1)`,
  'regions.level': `update region set kind = 'desa' where code = (select code from region where level = 2 limit 1)`,
  'regions.group': `insert into region_group_member
    select g.id, m.region_code from region_group g join region_group_member m on m.group_id <> g.id limit 1`,
}
