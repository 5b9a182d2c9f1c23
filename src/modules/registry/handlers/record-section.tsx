import type { ComponentChildren } from 'preact'
import type { CaseSection } from '../../../platform/case/index.ts'
import type { Said } from '../../../platform/form/meaning.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readRegionBook } from '../../regions/index.ts'
import { organisationById } from '../data/pesantren.ts'
import { RecordTable } from '../pages/record-table.tsx'
import { compareRecord } from '../rules/compare-record.ts'
import { words } from '../words.ts'

/**
 * What the registry has of an organisation beside what somebody said of it, as a section of a case; `above` says what that is
 * worth. There may be no record of it, or nothing but claims.
 */
export async function recordSection(
  c: Context,
  organisationId: string | undefined,
  said: Said,
  above?: ComponentChildren,
): Promise<CaseSection> {
  const { house, lang } = c.var
  const w = words(lang).record
  const found = organisationId ? await organisationById(house.db, organisationId) : undefined
  const record = found?.standing === 'recorded' ? found : undefined
  const book = await readRegionBook(house.db)
  const body = (
    <>
      {above}
      {record ? <RecordTable {...{ rows: compareRecord(said, record), book, lang }} /> : <p class="mu">{w.none}</p>}
    </>
  )
  return {
    id: 'record',
    label: w.official,
    aside: record && <a href={`/kantor/pesantren/${record.id}`}>{w.see}</a>,
    body,
  }
}
