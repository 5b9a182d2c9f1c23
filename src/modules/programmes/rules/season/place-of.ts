import { pagesOf, type FormContent, type Question } from '../../../../platform/form/content.ts'

/** The first question of a form that is meant, and its place as the form's own check tells it. */
export function placeOf(
  form: FormContent,
  isMeant: (question: Question) => boolean,
): { question: Question; at: string } | undefined {
  for (const { page } of pagesOf(form)) {
    const question = page.questions.find(isMeant)
    if (question) return { question, at: `form: page "${page.code}", question "${question.code}":` }
  }
  return undefined
}
