/** The six questions before anything is stored, in their order, with the answers each takes. */
export const eligibilityQuestions = [
  { code: 'in_west_java', answers: ['yes', 'no'] },
  { code: 'nspp_state', answers: ['yes', 'processing', 'no'] },
  { code: 'took_part_before', answers: ['no', 'yes'] },
  { code: 'own_product', answers: ['yes', 'planned'] },
  { code: 'institution_account', answers: ['yes', 'can_open', 'no'] },
  { code: 'representative_age', answers: ['inside', 'other'] },
] as const

export type EligibilityCode = (typeof eligibilityQuestions)[number]['code']
export type Verdict = 'can' | 'not-yet' | 'cannot'
export type EligibilityAnswers = Partial<Record<EligibilityCode, string>>

/** Only answers that exist, from whatever the address carries. */
export function readEligibility(get: (name: string) => string | undefined): EligibilityAnswers {
  const given = eligibilityQuestions.map(({ code, answers }) => [code, answers.find(one => one === get(code))] as const)
  return Object.fromEntries(given.filter(([, answer]) => answer))
}

/** The first question that is still open; undefined when all six are answered. */
export function nextQuestion(answers: EligibilityAnswers): (typeof eligibilityQuestions)[number] | undefined {
  return eligibilityQuestions.find(({ code }) => !answers[code])
}

const verdicts: Record<EligibilityCode, Record<string, Verdict>> = {
  in_west_java: { yes: 'can', no: 'cannot' },
  // Needed by the document check, never to register.
  nspp_state: { yes: 'can', processing: 'not-yet', no: 'not-yet' },
  took_part_before: { no: 'can', yes: 'cannot' },
  own_product: { yes: 'can', planned: 'not-yet' },
  institution_account: { yes: 'can', can_open: 'not-yet', no: 'not-yet' },
  representative_age: { inside: 'can', other: 'not-yet' },
}

/** What each answer means, and all together: the worst of them. */
export function judgeEligibility(answers: EligibilityAnswers): {
  verdict: Verdict
  items: { code: EligibilityCode; answer: string; verdict: Verdict }[]
} {
  const items = eligibilityQuestions.flatMap(({ code }) => {
    const answer = answers[code]
    return answer ? [{ code, answer, verdict: verdicts[code][answer]! }] : []
  })
  const has = (verdict: Verdict) => items.some(item => item.verdict === verdict)
  return { verdict: has('cannot') ? 'cannot' : has('not-yet') ? 'not-yet' : 'can', items }
}
