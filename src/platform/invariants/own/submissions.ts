import { sql } from 'kysely'
import type { Invariant } from '../invariant.ts'

/** What was sent, and its receipts. */
export const submissionInvariants: readonly Invariant[] = [
  {
    code: 'submissions.sequence',
    says: {
      id: 'Kiriman satu formulir bernomor urut dari satu, tanpa celah.',
      en: 'The submissions of a response are numbered from one, without a gap.',
    },
    broken: sql`
      select s.response_id from submission s group by s.response_id
      having min(s.sequence) <> 1 or max(s.sequence) <> count(*)`,
  },
  {
    code: 'submissions.papers',
    says: {
      id: 'Setiap berkas yang disebut kiriman masih ada dan tidak berubah.',
      en: 'Every paper that a submission names is still there, with the same bytes.',
    },
    broken: sql`
      select distinct s.id from submission s
      cross join lateral jsonb_to_recordset(s.documents) as named ("fileId" uuid, sha256 text)
      left join file f on f.id = named."fileId" and encode(f.hash, 'hex') = named.sha256
      left join document d on d.response_id = s.response_id and d.file_id = f.id
      where d.id is null`,
  },
  {
    code: 'submissions.version',
    says: {
      id: 'Draf tidak lebih lama daripada kiriman terakhirnya.',
      en: 'A draft is not older than what was sent of it.',
    },
    broken: sql`
      select s.id from submission s join draft d on d.response_id = s.response_id where d.version < s.draft_version`,
  },
  {
    code: 'receipts.submission',
    says: { id: 'Setiap bukti ada kirimannya.', en: 'Every receipt has its submission.' },
    broken: sql`
      select c.submission_id from receipt c where not exists (select from submission s where s.id = c.submission_id)`,
  },
  {
    code: 'receipts.payload',
    says: {
      id: 'Yang ditandatangani pada bukti sama dengan kirimannya: nomor, urutan, isi, kunci.',
      en: 'What a receipt signs is what was sent: number, sequence, content, key.',
    },
    broken: sql`
      select s.id from receipt c join submission s on s.id = c.submission_id
      cross join lateral (select c.payload::jsonb as v) said
      where (v ->> 'number', (v ->> 'sequence')::int, coalesce(v ->> 'content_hmac', v ->> 'content_sha256'), v ->> 'key')
        is distinct from (c.number, c.sequence, encode(s.content_hash, 'hex'), c.key_id) or c.sequence <> s.sequence`,
  },
  {
    code: 'receipts.key',
    says: {
      id: 'Kunci umum setiap bukti masih disimpan.',
      en: 'The public key of every receipt is kept.',
    },
    broken: sql`
      select s.id from receipt c join submission s on s.id = c.submission_id
      where s.recorded_at < now() - interval '1 hour' and not exists (select from signing_key k where k.id = c.key_id)`,
  },
]
