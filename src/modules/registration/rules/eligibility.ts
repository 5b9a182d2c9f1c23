import type { EligibilityQuestion } from '../../programmes/index.ts'

export type Verdict = EligibilityQuestion['answers'][number]['verdict']

/** What was chosen, by the code of the question. */
export type EligibilityAnswers = Record<string, string>

/** Only answers that exist, from whatever the address carries. */
export function readEligibility(
  questions: EligibilityQuestion[],
  get: (name: string) => string | undefined,
): EligibilityAnswers {
  const given = questions.flatMap(({ code, answers }) => {
    const answer = answers.find(one => one.code === get(code))
    return answer ? [[code, answer.code]] : []
  })
  return Object.fromEntries(given)
}

/** The first question that is still open; undefined when all are answered. */
export function nextQuestion(
  questions: EligibilityQuestion[],
  answers: EligibilityAnswers,
): EligibilityQuestion | undefined {
  return questions.find(({ code }) => !answers[code])
}

/** A question with the answer that was chosen. */
export interface EligibilityItem {
  question: EligibilityQuestion
  answer: EligibilityQuestion['answers'][number]
}

/** What each answer means, and all together: the worst of them. */
export function judgeEligibility(
  questions: EligibilityQuestion[],
  answers: EligibilityAnswers,
): { verdict: Verdict; items: EligibilityItem[] } {
  const items = questions.flatMap(question => {
    const answer = question.answers.find(one => one.code === answers[question.code])
    return answer ? [{ question, answer }] : []
  })
  const has = (verdict: Verdict) => items.some(item => item.answer.verdict === verdict)
  return { verdict: has('cannot') ? 'cannot' : has('not-yet') ? 'not-yet' : 'can', items }
}
