import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import { parentCode, type Region } from '../rules/region-book.ts'
import { wilayah } from '../rules/wilayah.ts'
import { readAreaFiles } from './read-area-files.ts'

/** West Java. */
const province = '32'

/** Brings the regions of West Java and the five wilayah into the database. May run any number of times. */
export async function loadRegions(tx: Tx): Promise<{ regions: number }> {
  const regions = readAreaFiles(province)
  await writeRegions(tx, regions)
  await writeWilayah(tx)
  return { regions: regions.length }
}

/** One statement for all; parents stand before their children. A name that was corrected is corrected here too. */
async function writeRegions(tx: Tx, regions: Region[]): Promise<void> {
  const column = (of: (region: Region) => string | null) => regions.map(of)
  await sql`
    insert into region (code, name, level, kind, parent_code)
    select code, name, case length(code) when 2 then 1 when 4 then 2 when 6 then 3 else 4 end, kind, parent
    from unnest(${column(r => r.code)}::text[], ${column(r => r.name)}::text[], ${column(r => r.kind)}::text[],
      ${column(r => parentCode(r.code) ?? null)}::text[]) as given (code, name, kind, parent)
    on conflict (code) do update set name = excluded.name, kind = excluded.kind
    where (region.name, region.kind) is distinct from (excluded.name, excluded.kind)`.execute(tx)
}

async function writeWilayah(tx: Tx): Promise<void> {
  const given = JSON.stringify(wilayah.map((one, position) => ({ ...one, position: position + 1 })))
  await sql`
    with given as (
      select * from json_to_recordset(${given}::json) as g (code text, name jsonb, position smallint, members text[])
    ), written as (
      insert into region_group (code, name, position, example)
      select code, name, position, true from given
      on conflict (code) do update set name = excluded.name, position = excluded.position
      returning id, code
    )
    insert into region_group_member (group_id, region_code)
    select written.id, member from written join given using (code), unnest(given.members) as member
    on conflict do nothing`.execute(tx)
}
