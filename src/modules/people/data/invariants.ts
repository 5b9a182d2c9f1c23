import { sql } from 'kysely'
import type { Invariant } from '../../../platform/invariants/index.ts'

export const invariants: readonly Invariant[] = [
  {
    code: 'people.account',
    says: { id: 'Setiap akun milik seseorang.', en: 'Every account belongs to a person.' },
    broken: sql`select a.id from account a where not exists (select from person p where p.id = a.person_id)`,
  },
  {
    code: 'people.session',
    says: {
      id: 'Setiap sesi memakai peran milik pemilik akunnya.',
      en: 'Every session acts in a role of the person whose account it is.',
    },
    broken: sql`
      select s.id from session s join account a on a.id = s.user_id
      where s.role_grant_id is not null and not exists (
        select from role_grant g where g.id = s.role_grant_id and g.person_id = a.person_id)`,
  },
  {
    code: 'people.closed',
    says: { id: 'Akun yang ditutup tidak punya sesi.', en: 'A closed account has no session.' },
    broken: sql`
      select a.id from account a
      where a.disabled_at is not null and exists (select from session s where s.user_id = a.id)`,
  },
  {
    code: 'people.role-once',
    says: {
      id: 'Seseorang tidak memegang peran yang sama dua kali pada satu waktu.',
      en: 'Nobody holds the same role twice at one time.',
    },
    broken: sql`
      select b.id from role_grant a join role_grant b on b.person_id = a.person_id and b.role = a.role and b.id > a.id
        and b.region_code is not distinct from a.region_code
        and daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to)`,
  },
  {
    code: 'people.invitation',
    says: {
      id: 'Seseorang punya paling banyak satu undangan pertama yang berlaku.',
      en: 'Nobody has two first invitations that are open.',
    },
    broken: sql`
      select i.person_id from invitation i
      where i.purpose = 'first' and i.used_at is null and i.expires_at > now() group by i.person_id having count(*) > 1`,
  },
  {
    code: 'people.moved',
    says: {
      id: 'Akun yang dipindahkan memakai nomor yang terakhir ditulis kantor.',
      en: 'An account that was moved has the number that the office wrote last.',
    },
    broken: sql`
      select a.id from account a cross join lateral (
        select m.new_phone from account_move m where m.account_id = a.id order by m.recorded_at desc, m.id desc limit 1) last
      where last.new_phone is distinct from a.phone_number`,
  },
  {
    code: 'people.acts',
    says: { id: 'Setiap pelaku di jejak dikenal.', en: 'Whoever acts in the ledger is known.' },
    broken: sql`
      select e.seq from ledger_entry e
      where e.actor_id is not null and not exists (select from person p where p.id = e.actor_id)`,
  },
  {
    code: 'people.looks',
    says: { id: 'Setiap orang yang melihat data pribadi dikenal.', en: 'Whoever looked at personal values is known.' },
    broken: sql`
      select l.id from access_log l where not exists (select from person p where p.id = l.actor_id)`,
  },
  {
    code: 'people.letters',
    says: { id: 'Setiap pesan kepada seseorang ada orangnya.', en: 'Every message to a person has that person.' },
    broken: sql`
      select m.id from message m
      where m.person_id is not null and not exists (select from person p where p.id = m.person_id)`,
  },
]
