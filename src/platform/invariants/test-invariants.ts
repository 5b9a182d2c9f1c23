/** By code: what breaks a statement of the engines in a played trial, and no other. Nothing is checked while it runs. */
export const breaks: Record<string, string> = {
  'files.use': `insert into file (hash, size, name, kind, media_type, state, refusal, received_at)
    values ('\\x00', 1, 'a', 'photo', 'image/jpeg', 'refused', 'toy', now() - interval '2 days')`,
  'files.use-file': `insert into file_use values (gen_random_uuid(), 'toy', gen_random_uuid(), 'toy')`,
  'files.document-use': `update file_use set owner_kind = 'toy' where file_id = (select file_id from document limit 1)`,
  'files.use-document': `insert into file_use select id, 'response', gen_random_uuid(), 'toy' from file limit 1`,
  'files.judged': `delete from graphile_worker._private_jobs where key like 'check-file:%';
    update file set state = 'received', refusal = null, received_at = now() - interval '2 hours'
    where id = (select file_id from document limit 1)`,
  'files.photo': `update file set kind = 'photo', state = 'usable', kept_hash = null, refusal = null
    where id = (select id from file limit 1)`,
  'files.pages': `update file set kind = 'pdf', state = 'usable', pages = 3, refusal = null
    where id = (select id from file limit 1)`,
  'files.refusal': `update file set refusal = 'toy' where id = (select id from file where state <> 'refused' limit 1)`,
  'submissions.sequence': `insert into submission
      (response_id, form_version_id, sequence, draft_version, answers, documents, content_hash, happened_at)
    values (gen_random_uuid(), gen_random_uuid(), 2, 1, '{}', '[]', '\\x00', now())`,
  'submissions.papers': `update submission set documents = jsonb_set(documents, '{0,sha256}', '"00"')
    where id = (select id from submission where jsonb_array_length(documents) > 0 limit 1)`,
  'submissions.version': `update draft set version = -1 where response_id = (select response_id from submission limit 1)`,
  'receipts.submission': `insert into receipt values (gen_random_uuid(), 'TOY', 1, 'TOY', '{}', 'toy', '\\x00')`,
  'receipts.payload': `update receipt set payload = replace(payload, '"sequence":', '"sequence":9')
    where submission_id = (select submission_id from receipt limit 1)`,
  'receipts.key': `delete from signing_key; update submission set recorded_at = now() - interval '2 hours'
    where id = (select submission_id from receipt limit 1)`,
  'confirmations.counting': `update response set confirmation_id = gen_random_uuid()
    where id = (select id from response where confirmation_id is not null limit 1)`,
  'confirmations.asked': `update message set key = 'toy' where id = (
    select id from message where template = 'confirmation' limit 1)`,
  'confirmations.answer': `update confirmation set answered_at = answered_at + interval '1 minute'
    where answer is not null`,
  'decisions.replaces': `update decision set replaces_id = gen_random_uuid()`,
  'decisions.newest': `drop index decision_first;
    insert into decision (id, subject_kind, subject_id, kind, value, reason, decided_by, happened_at)
      select '${'7'.repeat(8)}-7777-7777-8777-${'7'.repeat(12)}', subject_kind, subject_id, kind, value, reason,
        decided_by, happened_at from decision limit 1;
    update decision set recorded_at = uuid_extract_timestamp(id);
    insert into ledger_entry (act, subject_kind, subject_id, actor_id, happened_at, detail)
      select 'toy', subject_kind, subject_id, decided_by, happened_at,
        jsonb_build_object('decision', id, 'value', value) from decision`,
  'decisions.ledger': `update decision set happened_at = happened_at + interval '1 minute'`,
  'decisions.told': `update decision set untold = case when untold is null then 'toy' end`,
  'decisions.signature': `insert into decision_signature (decision_id, decided_by, signed_by, happened_at)
    values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now())`,
  'notes.ledger': `insert into case_note (subject_kind, subject_id, said, salt, written_by, happened_at)
    values ('toy', gen_random_uuid(), 'toy', '\\x00', gen_random_uuid(), now())`,
  'lives.steps': `insert into transition (life, subject_id, from_state, to_state, happened_at)
    values ('toy', gen_random_uuid(), 'a', 'b', now())`,
  'lives.continuous': `insert into transition (life, subject_id, from_state, to_state, happened_at)
    select 'message', '${'7'.repeat(8)}-7777-7777-8777-${'7'.repeat(12)}', 'waiting', 'sent', now()
    from generate_series(1, 2)`,
  'messages.held': `update message set held_back = 'number', state = 'waiting' where id = (select id from message limit 1)`,
  'messages.sent': `update message set sent_at = now() where id = (select id from message where state <> 'sent' limit 1)`,
  'messages.failed': `update message set state = 'failed', held_back = null where id = (select id from message limit 1)`,
  'messages.errand': `delete from graphile_worker._private_jobs where key like 'deliver:%';
    update message set state = 'waiting', held_back = null, created_at = now() - interval '2 hours'
    where id = (select id from message limit 1)`,
  'messages.secret': `update message set state = 'sent', sent_at = now(), held_back = null, secret = true, body = 'toy'
    where id = (select id from message limit 1)`,
  'plans.state': `update plan_run set undone_at = now(), kind = 'toy'
    where id = (select id from plan_run where state = 'planned' limit 1);
    insert into ledger_entry (act, subject_kind, subject_id, happened_at)
      select 'toy.undo', 'plan_run', id, now() from plan_run where kind = 'toy'`,
  'plans.written': `update plan_change set applied = false where ctid = (
    select ctid from plan_change where applied limit 1)`,
  'plans.ledger': `update ledger_entry set act = 'toy' where act = 'registry.apply'`,
  'processes.end': `update process set problem = 'toy' where state = 'done'`,
  'processes.figures': `update process set done = total + 1 where id = (select id from process limit 1)`,
  'processes.job': `delete from graphile_worker._private_jobs;
    update process set state = 'running', ended_at = null, problem = null, updated_at = now() - interval '2 hours'`,
  'jobs.held': `select graphile_worker.add_job('toy', job_key := 'toy');
    update graphile_worker._private_jobs set locked_by = 'toy', locked_at = now() - interval '1 hour' where key = 'toy'`,
  'ledger.sealed': `insert into ledger_entry (act, subject_kind, subject_id, happened_at, recorded_at)
    values ('toy', 'toy', gen_random_uuid(), now(), now() - interval '1 hour')`,
  'ledger.places': `delete from ledger_leaf where leaf_index = 3`,
  'ledger.entry': `delete from ledger_entry where seq = (
    select seq from ledger_entry where act = 'season.create' limit 1)`,
  'ledger.leaves': `update ledger_leaf set leaf_hash = '\\x00' where leaf_index = 2`,
  'ledger.nodes': `update ledger_node set hash = '\\x00' where level = 1 and node_index = 0`,
  'ledger.whole': `delete from ledger_node where level = 1 and node_index = 0`,
  'ledger.signed': `delete from ledger_checkpoint`,
  'ledger.checkpoints': `insert into ledger_checkpoint values (1000000, '\\x00', 'toy', 'toy')`,
  'ledger.keys': `insert into ledger_checkpoint values (0, '\\x00', 'toy', 'toy', now() - interval '2 hours')`,
}
