import { sql } from 'kysely'
import type { Invariant } from '../../../platform/invariants/index.ts'

export const invariants: readonly Invariant[] = [
  {
    code: 'regions.parent',
    says: {
      id: 'Setiap wilayah terletak di wilayah yang kodenya mengawali kodenya.',
      en: 'Every region lies in the one whose code begins its own.',
    },
    broken: sql`
      select r.code from region r where length(r.code) > 2
        and r.parent_code is distinct from left(r.code, case length(r.code) when 10 then 6 else length(r.code) - 2 end)`,
  },
  {
    code: 'regions.level',
    says: { id: 'Tingkat dan jenis wilayah sesuai kodenya.', en: 'Level and kind of a region fit its code.' },
    broken: sql`
      select r.code from region r where r.level <> case length(r.code) when 10 then 4 else length(r.code) / 2 end
        or r.level <> case r.kind when 'province' then 1 when 'kabupaten' then 2 when 'kota' then 2
          when 'kecamatan' then 3 else 4 end`,
  },
  {
    code: 'regions.group',
    says: {
      id: 'Kabupaten atau kota termasuk paling banyak satu wilayah kegiatan.',
      en: 'A regency belongs to one region group at most.',
    },
    broken: sql`select m.region_code from region_group_member m group by m.region_code having count(*) > 1`,
  },
]
