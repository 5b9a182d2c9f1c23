import type { Tx } from '../../../platform/database/open.ts'
import { textOf, type Answers } from '../../../platform/form/answer.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import { slotsMissing } from '../../../platform/form/slots.ts'
import { countProblems, findingsOf, payabilityOf } from '../../../platform/requirement/index.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { tookPartBefore, wasKnown } from '../data/registry.ts'

/** What is judged of a registration: what was sent, and the slots that have a file which counts. */
export interface ToJudge {
  id: string
  ownerId: string
  seasonId: string
  /** None: the owner is the applicant. */
  organisationId?: string | null
  answers: Answers
  slots: ReadonlySet<string>
}

/** What the system sees of a registration, and what lists tell of that. */
export async function judge(tx: Tx, season: SeasonForm, { id, organisationId, answers, slots, ...of }: ToJudge) {
  const number = textOf(byMeaning(season.content, answers), 'applicant.number')
  const payability = payabilityOf(answers, season, slots)
  const facts = {
    documents: slots,
    registryKnows: number && organisationId ? await wasKnown(tx, organisationId, id) : undefined,
    tookPart: await tookPartBefore(tx, { ...of, organisationId }),
    payability,
  }
  const findings = findingsOf(answers, season, facts)
  const columns = {
    payable: payability?.state ?? null,
    missing: slotsMissing(season, answers, slots).length,
    problems: countProblems(findings),
  }
  return { findings, payability, columns }
}
