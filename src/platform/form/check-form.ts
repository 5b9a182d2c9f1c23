import {
  addressCode,
  doubled,
  list,
  localised,
  oneOf,
  pattern,
  record,
  sentence,
  type Hear,
  type Shape,
} from '../shape/shape.ts'
import { checkOrder, type Asked } from './check-order.ts'
import { checkQuestion } from './check-question.ts'
import { pagesOf, questionsOf, type FormContent, type FormPage, type Question } from './content.ts'
import { questionShape } from './question-shape.ts'
import { asksPapers, takesFiles } from './types.ts'

/** What is wrong with a form as data, one English sentence each that names the place; empty when it can be used. */
export function checkForm(content: unknown): string[] {
  const found: string[] = []
  const hear: Hear = (place, predicate) => void found.push(sentence(place, predicate))
  formShape(content, '', hear)
  if (found.length === 0) checkContent(content as FormContent, hear)
  return found
}

const formShape: Shape = record({
  sections: list(
    record({
      code: pattern(/^[a-z][a-z0-9_-]{0,59}$/, 'lower-case letters, digits, _ and -'),
      name: localised,
      pages: list(pageShape, 1),
    }),
    1,
    50,
  ),
})

const pageHead = { code: addressCode, title: localised }
const pageMore = { why: localised, kind: oneOf(['lookup']) }

/** A page's place is its code where it has one: nobody counts to the 23rd page. */
function pageShape(value: unknown, place: string, hear: Hear): void {
  const name = codeOf(value)
  const page = name ? `page "${name}"` : place
  const questions = list((one, where) => inQuestion(one, where, page, hear), 1, 60)
  record({ ...pageHead, questions }, pageMore)(value, name ? '' : place, (field, predicate) =>
    hear(name ? `${page}: ${field}` : field, predicate),
  )
}

function inQuestion(value: unknown, where: string, page: string, hear: Hear): void {
  const name = codeOf(value)
  const nth = Number(/\d+(?=\]$)/.exec(where)?.[0]) + 1
  const place = `${page}, question ${name ? `"${name}"` : nth}:`
  questionShape(value, '', (field, predicate) => hear([place, field].filter(Boolean).join(' '), predicate))
}

function codeOf(value: unknown): string | undefined {
  const code = (value as { code?: unknown } | null | undefined)?.code
  return typeof code === 'string' && /^[\w-]{1,60}$/.test(code) ? code : undefined
}

function checkContent(content: FormContent, hear: Hear): void {
  for (const code of doubled(content.sections.map(one => one.code))) hear(`section "${code}"`, 'stands twice')
  for (const code of doubled(pagesOf(content).map(one => one.page.code))) hear(`page "${code}"`, 'stands twice')
  const questions = questionsOf(content)
  for (const code of doubled(questions.map(one => one.code))) hear(`question "${code}"`, 'stands twice')
  for (const meaning of doubled(questions.flatMap(one => one.meaning ?? []))) {
    const codes = questions.filter(one => one.meaning === meaning).map(one => `"${one.code}"`)
    hear(`meaning ${meaning}`, `is given twice, by ${codes.join(' and ')}`)
  }
  const asked = { before: [] as Question[], codes: new Set(questions.map(one => one.code)) }
  for (const { page } of pagesOf(content)) checkPage(page, asked, hear)
}

/** Judges a page, and adds its questions to those that were asked. */
function checkPage(page: FormPage, asked: Asked & { before: Question[] }, hear: Hear): void {
  const place = `page "${page.code}"`
  if (page.kind === 'lookup' && !page.questions.some(one => one.meaning === 'applicant.number')) {
    hear(`${place}:`, 'looks the applicant up, so it needs a question of the meaning applicant.number')
  }
  if (takesFiles(page) && !page.questions.every(asksPapers))
    hear(`${place}:`, 'mixes papers and other questions; a page of papers asks for papers only')
  for (const question of page.questions) {
    const say: Hear = (field, predicate) =>
      hear([`${place}, question "${question.code}":`, field].filter(Boolean).join(' '), predicate)
    checkQuestion(question, say)
    checkOrder(question, page, asked, say)
    asked.before.push(question)
  }
}
