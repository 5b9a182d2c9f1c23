/** Whose each table is. A room writes and reads its own; those above it read its views, and every room stands on the ground. */
export const tableOwners: Record<string, readonly string[]> = {
  platform: [
    ...['accepted_post', 'access_log', 'business_clock', 'confirmation', 'document', 'draft', 'file', 'file_page'],
    ...['file_use', 'installation', 'ledger_checkpoint', 'ledger_entry', 'ledger_leaf', 'ledger_node', 'message'],
    ...['case_note', 'decision', 'decision_signature', 'invariant_result', 'life_step', 'message_count', 'transition'],
    ...['kysely_migration', 'kysely_migration_lock', 'migration_checksum', 'plan_change', 'plan_run', 'process'],
    ...[
      'rate_limit',
      'receipt',
      'response',
      'role',
      'saved_filter',
      'signing_key',
      'submission',
      'submission_value',
      'turn',
      'upload_day',
      'worker',
    ],
  ],
  regions: ['region', 'region_group', 'region_group_member'],
  people: [
    ...['account', 'account_move', 'consent', 'credential', 'invitation', 'person', 'role_grant', 'session'],
    ...['backup_code', 'second_factor', 'second_factor_reset', 'sign_in_code', 'verification'],
  ],
  papers: ['letterhead', 'paper', 'paper_batch', 'paper_office_number', 'paper_register', 'paper_version', 'signer'],
  registry: [
    'bank_account',
    'business_unit',
    'business_unit_version',
    'guess_refusal',
    'organisation',
    'organisation_fact',
    'pesantren',
  ],
  programmes: [
    ...['call', 'criterion', 'form', 'form_version', 'prize', 'programme', 'promise', 'promise_actual', 'quota_rule'],
    ...['reason', 'requirement', 'rubric_version', 'season', 'stage', 'stage_window', 'window_change'],
  ],
  percontohan: ['percontohan'],
  registration: ['nomination', 'outreach', 'registration', 'registration_dispute', 'stage_entry'],
}

/** What a room shows of its tables to the rooms above it. */
export const viewOwners: Record<string, readonly string[]> = {
  platform: ['v_decided'],
  regions: ['v_region', 'v_region_member'],
  people: ['v_account_email', 'v_account_phone', 'v_consent', 'v_person'],
  registry: ['v_organisation', 'v_organisation_phone', 'v_pesantren', 'v_recorded_pesantren', 'v_recorded_place'],
  programmes: ['v_call', 'v_promise', 'v_season'],
  registration: ['v_dispute', 'v_registered', 'v_running_draft'],
}
