/** By code: what breaks a statement of this room, and no other. */
export const breaks: Record<string, string> = {
  'programmes.window': `update stage_window set closes_at = closes_at + interval '1 day'`,
  'programmes.call': `update call set stage_id = gen_random_uuid() where id = (select id from call limit 1)`,
  'programmes.requirement': `update requirement set call_id = gen_random_uuid() where id = (
    select id from requirement limit 1)`,
  'programmes.frozen': `update form_version set frozen_at = null`,
  'programmes.weights': `update criterion set weight = weight + 1 where id = (select id from criterion limit 1)`,
}
