import { questionsOf, type FormContent, type FormPage, type Question } from './content.ts'
import { noneYet } from './export.ts'
import { types } from './types.ts'

/** What is wrong with a form as data, one English sentence each; empty when it can be used. */
export function checkForm(content: FormContent): string[] {
  const pages = content.sections.flatMap(section => section.pages)
  return [
    ...doubled(questionsOf(content).map(question => question.code)).map(code => `question "${code}" stands twice`),
    ...doubled(pages.map(page => page.code)).map(code => `page "${code}" stands twice`),
    ...pages.flatMap(page => page.questions.flatMap(question => checkQuestion(question, page))),
  ]
}

function doubled(codes: string[]): string[] {
  return [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))]
}

function checkQuestion(question: Question, page: FormPage): string[] {
  const found: string[] = []
  const say = (text: string) => found.push(`question "${question.code}": ${text}`)
  if (!/^[a-z][a-z0-9_]*$/.test(question.code)) say('the code must be lower-case letters, digits and _')
  if (!(question.type in types)) say(`there is no type "${question.type}"`)
  if (!question.label?.id || !question.label.en) say('the label needs a text in id and en')
  if (types[question.type]?.choices && (question.options?.length ?? 0) < 2) say('needs two or more options')
  if (question.options?.some(option => /\s/.test(option.code))) say('the code of an option holds a blank')
  if (question.options?.some(option => option.code === noneYet)) say(`no option may be called "${noneYet}"`)
  found.push(
    ...doubled(question.options?.map(option => option.code) ?? []).map(
      code => `option "${code}" stands twice in "${question.code}"`,
    ),
  )
  // Answers of other pages are not at hand while a page is saved in one statement.
  if (question.if && !earlier(page, question).includes(question.if.question)) {
    say(`the condition names "${question.if.question}", which is not asked before it on the same page`)
  }
  return found
}

function earlier(page: FormPage, question: Question): string[] {
  return page.questions.slice(0, page.questions.indexOf(question)).map(one => one.code)
}
