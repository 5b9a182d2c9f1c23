import type { SelfCheckQuestion, Verdict } from './questions.ts'

/** What was chosen, by the code of the question. */
export type Chosen = Record<string, string>

/** Only answers that exist, from whatever the address carries. */
export function chosenIn(questions: readonly SelfCheckQuestion[], get: (name: string) => string | undefined): Chosen {
  const given = questions.flatMap(({ code, answers }) => {
    const answer = answers.find(one => one.code === get(code))
    return answer ? [[code, answer.code]] : []
  })
  return Object.fromEntries(given)
}

/** The first question that is still open; undefined when all are answered, or as soon as one answer shuts the door. */
export function nextQuestion(questions: readonly SelfCheckQuestion[], chosen: Chosen): SelfCheckQuestion | undefined {
  return judge(questions, chosen).verdict === 'cannot' ? undefined : questions.find(({ code }) => !chosen[code])
}

/** A question with the answer that was chosen. */
export interface JudgedAnswer {
  question: SelfCheckQuestion
  answer: SelfCheckQuestion['answers'][number]
}

/** What each answer means, and all together: the worst of them. */
export function judge(
  questions: readonly SelfCheckQuestion[],
  chosen: Chosen,
): { verdict: Verdict; items: JudgedAnswer[] } {
  const items = questions.flatMap(question => {
    const answer = question.answers.find(one => one.code === chosen[question.code])
    return answer ? [{ question, answer }] : []
  })
  const has = (verdict: Verdict) => items.some(item => item.answer.verdict === verdict)
  return { verdict: has('cannot') ? 'cannot' : has('not-yet') ? 'not-yet' : 'can', items }
}
