import type { Said } from '../../../platform/form/meaning.ts'
import type { Context } from '../../../platform/web/context.ts'
import { organisationById } from '../data/pesantren.ts'
import { compareRecord, type Compared } from '../rules/compare-record.ts'

/** The record of an organisation beside what was said of it, and where it stands. */
export interface RecordBeside {
  rows: Compared[]
  href: string
}

/** For a page about what somebody said of an organisation; undefined when there is no record of it, or nothing but claims. */
export async function recordBeside(
  c: Context,
  organisationId: string | undefined,
  said: Said,
): Promise<RecordBeside | undefined> {
  const record = organisationId ? await organisationById(c.var.house.db, organisationId) : undefined
  if (record?.standing !== 'recorded') return undefined
  return { rows: compareRecord(said, record), href: `/kantor/pesantren/${record.id}` }
}
