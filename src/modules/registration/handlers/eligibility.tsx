import { EmptyState } from '../../../design/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { page } from '../../../platform/web/reply.ts'
import { currentSeason, seasonForm } from '../../programmes/index.ts'
import { EligibilityQuestion, EligibilityResult } from '../pages/eligibility.tsx'
import { nextQuestion, readEligibility } from '../rules/eligibility.ts'
import { words } from '../words.ts'

/** GET /daftar: the questions of the call in the address, then what they mean. */
export async function showEligibility(c: Context): Promise<Response> {
  const { lang, house, now } = c.var
  const w = words(lang).eligibility
  const season = await currentSeason(house.db, now)
  if (!season) return page(c, { title: w.title, narrow: true }, <EmptyState title={words(lang).home.none} />)
  const { rules } = await seasonForm(house.db, season.formVersionId)
  const questions = rules.eligibility ?? []
  const answers = readEligibility(questions, name => c.req.query(name))
  const next = nextQuestion(questions, answers)
  if (!next) {
    const result = { lang, questions, answers, now, source: rules.source[lang], window: season.window }
    return page(c, { title: w.title, narrow: true }, <EligibilityResult {...result} />)
  }
  // Sent without a choice: the same question again, and why.
  const missed = c.req.query('tanya') === next.code
  const problem = missed ? w.choose : undefined
  const body = <EligibilityQuestion {...{ lang, questions, answers, question: next, problem }} />
  return page(c, { title: next.label[lang], problem: missed, narrow: true }, body, missed ? 422 : 200)
}
