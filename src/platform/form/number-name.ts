import { questionsOf, type FormContent, type Localised } from './content.ts'

/**
 * What the number is called by which the registry knows an applicant: by its type where that is one paper (NSPP, NIB), else as
 * its question says. Undefined where the form asks for none.
 */
export function numberName(content: FormContent): Localised | undefined {
  const question = questionsOf(content).find(one => one.meaning === 'applicant.number')
  if (!question) return undefined
  const { type, label } = question
  const paper = type.toUpperCase()
  return type === 'nspp' || type === 'nib' ? { id: paper, en: paper } : label
}
