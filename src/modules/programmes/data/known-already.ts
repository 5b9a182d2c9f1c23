import type { Tx } from '../../../platform/database/open.ts'
import type { Localised } from '../../../platform/form/content.ts'
import { readRegionBook } from '../../regions/index.ts'
import type { SeasonData } from '../rules/season-data.ts'
import type { KnownAlready } from '../rules/season/check-known.ts'

/** What a season that is not there yet has to agree with. */
export async function knownAlready(tx: Tx, { programme, year }: SeasonData): Promise<KnownAlready> {
  const codes = [programme.code, ...(programme.parent ? [programme.parent.code] : [])]
  const programmes = await tx
    .selectFrom('programme as p')
    .leftJoin('programme as parent', 'parent.id', 'p.parent_id')
    .select(['p.code', 'p.name', 'parent.code as parent'])
    .where('p.code', 'in', codes)
    .execute()
  const calls = await tx
    .selectFrom('call as c')
    .innerJoin('season as s', 's.id', 'c.season_id')
    .innerJoin('programme as p', 'p.id', 's.programme_id')
    .select(['c.prefix', 'c.code as call', 'p.code as programme'])
    .where('s.year', '=', year)
    .where('p.code', '<>', programme.code)
    .execute()
  const book = await readRegionBook(tx)
  return {
    programmes: programmes.map(row => ({ ...row, name: row.name as Localised })),
    calls,
    isRegion: code => (book.regencies().length ? book.region(code) !== undefined : undefined),
  }
}
