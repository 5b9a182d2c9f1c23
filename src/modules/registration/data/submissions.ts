import { sql } from 'kysely'
import { date, instant } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { Finding, Payability } from '../../../platform/requirement/index.ts'
import { lastSubmission, type Submission } from '../../../platform/response/index.ts'
import type { CoreFacts } from '../rules/core-facts.ts'

/** The next serial number of registrations and the real time, in one question. */
export async function nextSerial(tx: Tx): Promise<{ serial: number; realNow: Temporal.Instant }> {
  const { rows } = await sql<{ serial: number; now: Date }>`
    select nextval('registration_number') as serial, clock_timestamp() as now`.execute(tx)
  return { serial: rows[0]!.serial, realNow: instant(rows[0]!.now) }
}

export async function realNow(tx: Tx): Promise<Temporal.Instant> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx)
  return instant(rows[0]!.now)
}

/** What a submission writes into the registration itself: its number and the columns of lists. */
export async function markSubmitted(
  tx: Tx,
  registrationId: string,
  facts: CoreFacts & {
    organisationId?: string
    number: string
    payable: string | null
    missing: number
    problems: number
  },
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('registration')
    .set({
      organisation_id: facts.organisationId ?? null,
      // What was wished for is fulfilled.
      chosen_id: null,
      unlinked: false,
      number: facts.number,
      name: facts.name,
      regency_code: facts.regency,
      kecamatan_code: facts.kecamatan,
      village_code: facts.village,
      category: facts.category,
      field: facts.field,
      payable: facts.payable,
      missing: facts.missing,
      problems: facts.problems,
      unusable: 0,
      to_settle: true,
      submitted_at: date(at),
    })
    .where('id', '=', registrationId)
    .execute()
}

/** What the system itself saw on the day of a submission. */
export interface Judged {
  findings: Finding[]
  /** Nothing where the call pays nothing. */
  payability?: Payability
}

/** The last submission of a registration, whole. */
export function lastSent(tx: Tx, responseId: string): Promise<Submission<Judged> | undefined> {
  return lastSubmission<Judged>(tx, responseId)
}
