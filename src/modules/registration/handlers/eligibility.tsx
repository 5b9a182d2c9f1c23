import type { Context } from '../../../platform/web/context.ts'
import { page } from '../../../platform/web/reply.ts'
import { currentSeason, seasonForm, type Window } from '../../programmes/index.ts'
import { EligibilityQuestion, EligibilityResult } from '../pages/eligibility.tsx'
import { nextQuestion, readEligibility } from '../rules/eligibility.ts'
import { words } from '../words.ts'

/** GET /daftar: six questions in the address, then what they mean. */
export async function showEligibility(c: Context): Promise<Response> {
  const { lang } = c.var
  const w = words(lang).eligibility
  const answers = readEligibility(name => c.req.query(name))
  const next = nextQuestion(answers)
  if (!next)
    return page(
      c,
      { title: w.title, narrow: true },
      <EligibilityResult {...{ lang, answers, now: c.var.now, ...(await seasonOf(c)) }} />,
    )
  // Sent without a choice: the same question again, and why.
  const missed = c.req.query('tanya') === next.code
  const title = w.questions[next.code]!.label
  const body = (
    <EligibilityQuestion lang={lang} answers={answers} code={next.code} problem={missed ? w.choose : undefined} />
  )
  return page(c, { title, problem: missed, narrow: true }, body, missed ? 422 : 200)
}

/** Whose conditions they are, and when one may register. */
async function seasonOf(c: Context): Promise<{ source: string; window?: Window }> {
  const { house, now, lang } = c.var
  const season = await currentSeason(house.db, now)
  if (!season) return { source: '' }
  return { source: (await seasonForm(house.db, season.formVersionId)).rules.source[lang], window: season.window }
}
