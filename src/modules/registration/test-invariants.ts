import { breaks as ofOutreach } from './outreach/test-invariants.ts'

const one = (which: string) => `(select r.id from registration r where ${which} order by r.id limit 1)`
const other = (which: string) => `(select r.id from registration r where ${which} order by r.id offset 1 limit 1)`
const undisputed = `not exists (select from registration_dispute x where r.id in (x.registration_id, x.held_by_id))`

/** By code: what breaks a statement of this room, and no other. */
export const breaks: Record<string, string> = {
  ...ofOutreach,
  'registration.one-submitted': `drop index registration_one_submitted;
    update registration set organisation_id = (select organisation_id from registration where id = ${one("state = 'submitted'")})
    where id = ${other("state = 'submitted'")}`,
  'registration.one-running': `drop index registration_one_per_owner;
    update registration set owner_id = (select owner_id from registration where id = ${one("state = 'submitted'")})
      where id = ${other("state = 'submitted'")};
    update response set owner_id = (select owner_id from registration where id = ${one("state = 'submitted'")})
      where id = (select response_id from registration where id = ${other("state = 'submitted'")})`,
  'registration.sent': `update registration set number = 'OPOP-19-999999' where id = ${one("state = 'draft'")}`,
  'registration.number': `update call set prefix = 'TOY' where id = (
    select call_id from registration where number is not null limit 1)`,
  'registration.season': `update registration set season_id = gen_random_uuid() where id = ${one(undisputed)}`,
  'registration.owner': `update response set owner_id = gen_random_uuid() where id = (
    select response_id from registration limit 1)`,
  'registration.applicant': `update registration set organisation_id = null where id = ${one("state = 'submitted'")}`,
  'registration.organisation': `update registration set applicant_kind = 'business' where id = ${one("state = 'submitted'")}`,
  'registration.settled': `update registration set settled_at = now() where id = ${one("state = 'draft'")}`,
  'registration.receipt': `delete from receipt where submission_id = (select submission_id from receipt limit 1)`,
  'registration.receipt-sealed': `update ledger_entry set detail = detail - 'content' where seq = (
    select seq from ledger_entry where act = 'registration.submit' and detail ? 'content' limit 1)`,
  'registration.state': `update registration set state = 'frozen' where id = ${one("state = 'draft'")}`,
  'registration.beginning': `update transition set from_state = 'reopened' where id = (
    select id from transition where from_state = 'draft' and to_state = 'submitted' limit 1)`,
  'registration.steps': `update transition set happened_at = happened_at - interval '1 second' where id = (
    select id from transition limit 1)`,
  'registration.dispute': `update registration_dispute set season_id = gen_random_uuid()`,
  'registration.questions': `update confirmation set about_id = gen_random_uuid() where id = (
    select id from confirmation where answer is null limit 1)`,
  'registration.letters': `update message set about_id = gen_random_uuid() where id = (
    select id from message where about_kind = 'registration' and template = 'receipt' limit 1)`,
}
