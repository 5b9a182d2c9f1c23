const paper = (more: string, values: string) => `
  insert into paper (kind, version, lang, series, year, number, called, code, key, about_kind, about_id, content, dated, payload,
    key_id, signature, happened_at${more})
  values ('toy', 0, 'id', 'UJI', 2019, 1, '1/UJI/2019', 'AAAAAAAAAA', 'toy:x', 'toy', gen_random_uuid(), '{"title": "x"}',
    '2019-04-25', '{}', 'x', '', now()${values})`
const register = (last: number) => `insert into paper_register (series, year, last) values ('UJI', 2019, ${last})`
const signer = `
  insert into signer (position, title, name, place, begins_on, happened_at)
  values ('penguji', 'Penguji', 'Nia', 'Bandung', '2019-01-01', now())`
const version = `
  insert into paper_version (kind, version, pattern, texts, reason, made_by, happened_at)
  select 'toy', 2, 'x', '{}', 'x', id, now() from person limit 1`
const issued = `
  insert into ledger_entry (act, subject_kind, subject_id, detail, happened_at)
  select 'paper.issued', 'paper', id, '{"number": "1/UJI/2019"}', now() from paper`

/** What breaks each statement of the room, and no other. */
export const breaks: Record<string, string> = {
  'papers.register': register(1),
  'papers.sealed': `${register(1)}; ${paper('', '')}`,
  'papers.file': `${register(1)}; ${paper(', recorded_at', `, now() - interval '2 days'`)}; ${issued}`,
  'papers.signers': `alter table signer drop constraint signer_once; ${signer}; ${signer}`,
  'papers.versions': version,
}
