import { sql } from 'kysely'
import type { Invariant } from '../../../platform/invariants/index.ts'
import { outreachInvariants } from '../outreach/data/invariants.ts'

const stands = sql`r.state in ('submitted', 'reopened')`

/** What a registration is, and whom it is for. */
const registrations: Invariant[] = [
  {
    code: 'registration.one-submitted',
    says: {
      id: 'Satu pendaftar punya satu pendaftaran terkirim per panggilan.',
      en: 'One submitted registration per call and applicant.',
    },
    broken: sql`
      select x.id from (
        select r.id, count(*) over (partition by r.call_id, coalesce(r.organisation_id, r.applicant_person_id)) as n
        from registration r where ${stands} and coalesce(r.organisation_id, r.applicant_person_id) is not null) x
      where x.n > 1`,
  },
  {
    code: 'registration.one-running',
    says: {
      id: 'Seseorang punya satu pendaftaran berjalan per panggilan.',
      en: 'One running registration per call and owner.',
    },
    broken: sql`
      select x.id from (
        select r.id, count(*) over (partition by r.call_id, r.owner_id) as n
        from registration r where r.state <> 'withdrawn' and r.helper_id is null) x
      where x.n > 1`,
  },
  {
    code: 'registration.sent',
    says: {
      id: 'Pendaftaran punya nomor bila dan hanya bila pernah dikirim.',
      en: 'A registration has a number exactly where it was sent.',
    },
    broken: sql`
      select r.id from registration r where (r.number is null) <> (r.submitted_at is null)
        or (r.number is null) = exists (select from submission s where s.response_id = r.response_id)
        or (${stands} and r.number is null) or (r.state in ('draft', 'frozen') and r.number is not null)`,
  },
  {
    code: 'registration.number',
    says: {
      id: 'Nomor pendaftaran mulai dengan kode panggilan dan tahunnya.',
      en: 'A number begins with the prefix of its call and the year.',
    },
    broken: sql`
      select r.id from registration r join v_call c on c.id = r.call_id join v_season s on s.id = c.season_id
      where r.number !~ ('^' || c.prefix || '-' || lpad((s.year % 100)::text, 2, '0') || '-[0-9]{6,}$')`,
  },
  {
    code: 'registration.season',
    says: { id: 'Panggilan pendaftaran dari musim yang sama.', en: 'A registration is of the season of its call.' },
    broken: sql`
      select r.id from registration r left join v_call c on c.id = r.call_id
      where c.season_id is distinct from r.season_id`,
  },
  {
    code: 'registration.owner',
    says: {
      id: 'Formulir pendaftaran milik orang yang mendaftar.',
      en: 'The form of a registration belongs to whoever registers.',
    },
    broken: sql`
      select r.id from registration r left join response p on p.id = r.response_id
      where p.owner_id is distinct from r.owner_id`,
  },
  {
    code: 'registration.applicant',
    says: {
      id: 'Setiap pendaftaran terkirim ada pendaftarnya: lembaga, atau orang itu sendiri.',
      en: 'Every submitted registration has its applicant: an organisation, or the person.',
    },
    broken: sql`
      select r.id from registration r where ${stands} and case r.applicant_kind
        when 'person' then r.applicant_person_id is distinct from r.owner_id else r.organisation_id is null end`,
  },
  {
    code: 'registration.organisation',
    says: {
      id: 'Pendaftaran terkirim untuk lembaga sejenis yang ada.',
      en: 'A submitted registration is for an organisation of its kind that exists.',
    },
    broken: sql`
      select r.id from registration r left join v_organisation o on o.id = r.organisation_id
      where ${stands} and r.organisation_id is not null
        and (o.id is null or o.kind <> r.applicant_kind or o.standing = 'dropped')`,
  },
  {
    code: 'registration.settled',
    says: {
      id: 'Hanya isian pendaftaran yang berlaku menjadi data kami.',
      en: 'Only what stands has become fact.',
    },
    broken: sql`select r.id from registration r where r.settled_at is not null and not ${stands}`,
  },
]

/** What was sent, every step, and what hangs on it. */
const course: Invariant[] = [
  {
    code: 'registration.receipt',
    says: {
      id: 'Setiap kiriman pendaftaran ada buktinya, dengan nomornya.',
      en: 'Every submission of a registration has its receipt, with its number.',
    },
    broken: sql`
      select s.id from registration r join submission s on s.response_id = r.response_id
      left join receipt c on c.submission_id = s.id where c.number is distinct from r.number`,
  },
  {
    code: 'registration.receipt-sealed',
    says: {
      id: 'Setiap bukti ada catatannya yang tersegel di jejak.',
      en: 'Every receipt has its sealed row in the ledger.',
    },
    broken: sql`
      select s.id from registration r join submission s on s.response_id = r.response_id
      join receipt c on c.submission_id = s.id
      left join ledger_entry e on e.subject_id = r.id and e.act = 'registration.submit'
        and e.detail ->> 'content' = encode(s.content_hash, 'hex')
      left join ledger_leaf l on l.entry_seq = e.seq
      where e.seq is null or (l.entry_seq is null and e.recorded_at < now() - interval '10 minutes')`,
  },
  {
    code: 'registration.state',
    says: {
      id: 'Keadaan pendaftaran adalah tempat langkah terakhirnya berakhir.',
      en: 'A registration stands where its last step ended.',
    },
    broken: sql`
      select r.id from registration r left join lateral (
        select t.to_state from transition t where t.subject_id = r.id and t.life = 'registration'
        order by t.recorded_at desc, t.id desc limit 1) last on true
      where r.state <> coalesce(last.to_state, 'draft')`,
  },
  {
    code: 'registration.beginning',
    says: { id: 'Langkah pertama pendaftaran mulai dari draf.', en: 'A registration begins as a draft.' },
    broken: sql`
      select r.id from registration r cross join lateral (
        select t.from_state from transition t where t.subject_id = r.id and t.life = 'registration'
        order by t.recorded_at, t.id limit 1) first
      where first.from_state <> 'draft'`,
  },
  {
    code: 'registration.steps',
    says: { id: 'Setiap langkah pendaftaran ada di jejak.', en: 'Every step of a registration stands in the ledger.' },
    broken: sql`
      select t.id from registration r join transition t on t.subject_id = r.id and t.life = 'registration'
      where not exists (select from ledger_entry e where e.subject_id = r.id and e.happened_at = t.happened_at)`,
  },
  {
    code: 'registration.dispute',
    says: {
      id: 'Sengketa antara dua pendaftaran untuk panggilan yang sama.',
      en: 'A dispute is between two registrations for the same call.',
    },
    broken: sql`
      select x.id from registration_dispute x left join registration r on r.id = x.registration_id
      left join registration h on h.id = x.held_by_id
      where r.id = h.id or r.call_id is distinct from h.call_id or r.season_id is distinct from x.season_id`,
  },
  {
    code: 'registration.questions',
    says: {
      id: 'Pertanyaan ke nomor tentang pendaftaran formulirnya sendiri, dan berakhir bersamanya.',
      en: 'A question to a number is about the registration of its response, and ends with it.',
    },
    broken: sql`
      select c.id from confirmation c left join registration r on r.id = c.about_id and r.response_id = c.response_id
      where c.about_kind = 'registration' and (r.id is null or (r.state = 'withdrawn' and c.closed_at is null))`,
  },
  {
    code: 'registration.letters',
    says: {
      id: 'Setiap pesan tentang pendaftaran ada pendaftarannya.',
      en: 'Every message about a registration has it.',
    },
    broken: sql`
      select m.id from message m
      where m.about_kind = 'registration' and not exists (select from registration r where r.id = m.about_id)`,
  },
]

export const invariants: readonly Invariant[] = [...registrations, ...course, ...outreachInvariants]
