import type { Context } from '../web/context.ts'
import { page } from '../web/reply.ts'
import { chosenIn, nextQuestion } from './judge.ts'
import { QuestionPage, ResultPage, type SelfCheck } from './pages.tsx'
import { words } from './words.ts'

/** GET {path}: the first question that is open, then what the answers mean together. */
export function serveSelfCheck(c: Context, check: SelfCheck): Promise<Response> {
  const { lang } = c.var
  const { questions, title } = check
  const chosen = chosenIn(questions, name => c.req.query(name))
  const question = nextQuestion(questions, chosen)
  if (!question) return page(c, { title, narrow: true }, <ResultPage {...{ lang, check, chosen }} />)
  // Sent without a choice: the same question again, and why.
  const missed = c.req.query('tanya') === question.code
  const problem = missed ? words(lang).choose : undefined
  const body = <QuestionPage {...{ lang, check, chosen, question, problem }} />
  return page(c, { title: question.label[lang], problem: missed, narrow: true }, body, missed ? 422 : 200)
}
