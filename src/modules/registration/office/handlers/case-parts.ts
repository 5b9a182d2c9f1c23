import type { Answers } from '../../../../platform/form/answer.ts'
import { slotsMissing } from '../../../../platform/form/slots.ts'
import { businessDay } from '../../../../platform/clock/clock.ts'
import type { Context } from '../../../../platform/web/context.ts'
import type { SeasonForm } from '../../../programmes/index.ts'
import { regionSource, type RegionBook } from '../../../regions/index.ts'
import { coreFacts } from '../../rules/core-facts.ts'
import {
  shownPapers,
  shownSections,
  submittedDocuments,
  usableSlotsOf,
  type PaperPlace,
} from '../../../../platform/response/index.ts'
import { type Case } from '../data/case.ts'
import { disputesOf, similarTo } from '../data/similar.ts'
import { caseAddress } from '../lists/lists.ts'
import type { Opened } from './setting.ts'

/** Where the list stands that a case was opened from. */
type ListPlace = Pick<Opened, 'base' | 'query'>

/** The papers of the last submission with their names and addresses, in the season's order; and the names of those missing. */
export async function documentsOf(c: Context, shown: Case, form: SeasonForm, answers: Answers, list: ListPlace) {
  const sent = await submittedDocuments(c.var.house.db, shown.responseId)
  const missing = slotsMissing(form, answers, usableSlotsOf(sent))
  return {
    documents: shownPapers(sent, papersPlace(c, shown, form, list)),
    missing: missing.map(slot => slot.name[c.var.lang]),
  }
}

/** Where the papers of a case stand. */
export function papersPlace(c: Context, shown: Case, { slots }: SeasonForm, { base, query }: ListPlace): PaperPlace {
  return { lang: c.var.lang, slots, base: `${caseAddress(base, shown)}/berkas`, query }
}

/** The answers as people read them; sensitive values are hidden unless they are asked for. */
export function sectionsOf(answers: Answers, form: SeasonForm, book: RegionBook, c: Context, shown: boolean) {
  const context = { lang: c.var.lang, regions: regionSource(book), today: businessDay(c.var.now).date }
  return shownSections(form.content, answers, context, form.slots, shown)
}

/** Who shares the pesantren, NIK, phone or account, and what is contested. */
export async function likenessOf(c: Context, shown: Case, seasonId: string, base: string) {
  const { db } = c.var.house
  const { id, responseId, organisationId } = shown
  const [similar, disputes] = await Promise.all([
    similarTo(db, { id, responseId, seasonId, organisationId }),
    disputesOf(db, id),
  ])
  const href = (row: { id: string; number?: string | null }) => caseAddress(base, row)
  return { similar, disputes, href }
}

/** The category that follows from what was submitted. */
export function categoryOfCase(answers: Answers, form: SeasonForm): string | null {
  return coreFacts(answers, form).category
}
