import { sql } from 'kysely'
import type { Invariant } from '../../../platform/invariants/index.ts'

/** Whatever was said of an organisation, with the time for which it holds. */
const said = sql`(
  select id, valid_from, valid_to, taken_back_at from organisation_fact
  union all select id, valid_from, valid_to, taken_back_at from bank_account
  union all select id, valid_from, valid_to, taken_back_at from business_unit_version)`

export const invariants: readonly Invariant[] = [
  {
    code: 'registry.pesantren',
    says: {
      id: 'Lembaga adalah pesantren bila dan hanya bila ada barisnya sebagai pesantren.',
      en: 'An organisation is a pesantren exactly where it has its row as one.',
    },
    broken: sql`
      select coalesce(o.id, p.organisation_id) from (select id from organisation where kind = 'pesantren') o
      full join pesantren p on p.organisation_id = o.id where o.id is null or p.organisation_id is null`,
  },
  {
    code: 'registry.recorded',
    says: {
      id: 'Lembaga yang tercatat punya nama beserta sumbernya.',
      en: 'A recorded organisation has a name with its source.',
    },
    broken: sql`
      select o.id from organisation o where o.standing = 'recorded' and not exists (
        select from organisation_fact f where f.organisation_id = o.id and f.field = 'name' and f.valid_to is null)`,
  },
  {
    code: 'registry.claimed',
    says: {
      id: 'Yang hanya disebut pendaftaran, atau tidak lagi, belum punya isian yang berlaku.',
      en: 'Of what only a registration names, or nobody any more, nothing is a fact.',
    },
    broken: sql`
      select f.id from organisation_fact f join organisation o on o.id = f.organisation_id
      where f.valid_to is null and o.standing <> 'recorded'`,
  },
  {
    code: 'registry.columns',
    says: {
      id: 'Nama, alamat, dan tempat lembaga sama dengan isian yang berlaku.',
      en: 'Name, address and place of an organisation are what its facts say.',
    },
    broken: sql`
      select f.id from organisation_fact f join organisation o on o.id = f.organisation_id
      where f.valid_to is null and f.field in ('name', 'address', 'regency_code', 'kecamatan_code', 'village_code')
        and f.value is distinct from case f.field when 'name' then o.name when 'address' then o.address
          when 'regency_code' then o.regency_code when 'kecamatan_code' then o.kecamatan_code else o.village_code end`,
  },
  {
    code: 'registry.place',
    says: {
      id: 'Desa lembaga terletak di kecamatannya, dan kecamatannya di kabupatennya.',
      en: 'The village of an organisation lies in its kecamatan, and that in its regency.',
    },
    broken: sql`
      select o.id from organisation o where left(o.village_code, 6) <> o.kecamatan_code
        or left(o.kecamatan_code, 4) <> o.regency_code or (o.village_code is not null and o.kecamatan_code is null)
        or (o.kecamatan_code is not null and o.regency_code is null)`,
  },
  {
    code: 'registry.time',
    says: {
      id: 'Tidak ada isian yang berakhir sebelum mulai.',
      en: 'Nothing that was said ends before it begins.',
    },
    broken: sql`select s.id from ${said} s where s.valid_to < s.valid_from`,
  },
  {
    code: 'registry.taken-back',
    says: {
      id: 'Isian yang ditarik kembali tidak berlaku.',
      en: 'What was taken back does not hold.',
    },
    broken: sql`select s.id from ${said} s where s.taken_back_at is not null and s.valid_to is null`,
  },
  {
    code: 'registry.guess',
    says: {
      id: 'Tidak ada perkiraan letak di kecamatan yang petugasnya sudah menyangkalnya.',
      en: 'Nothing is guessed to lie in a kecamatan whose officers have refused it.',
    },
    broken: sql`
      select o.id from organisation o join guess_refusal g on g.organisation_id = o.id and g.taken_back_at is null
      where o.kecamatan_guess_code = g.kecamatan_code`,
  },
  {
    code: 'registry.one-account',
    says: {
      id: 'Satu lembaga punya paling banyak satu rekening yang berlaku.',
      en: 'An organisation has one account at most.',
    },
    broken: sql`
      select a.organisation_id from bank_account a where a.valid_to is null group by a.organisation_id having count(*) > 1`,
  },
  {
    code: 'registry.one-version',
    says: {
      id: 'Satu unit usaha punya paling banyak satu keterangan yang berlaku.',
      en: 'Of a business one version holds at most.',
    },
    broken: sql`
      select v.unit_id from business_unit_version v where v.valid_to is null group by v.unit_id having count(*) > 1`,
  },
]
