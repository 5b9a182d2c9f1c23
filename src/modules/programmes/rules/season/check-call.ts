import { questionsOf, type Question } from '../../../../platform/form/content.ts'
import { isSensitive } from '../../../../platform/form/meaning-types.ts'
import type { Meaning } from '../../../../platform/form/meanings.ts'
import type { SelfCheckQuestion } from '../../../../platform/self-check/index.ts'
import { doubled, type Hear } from '../../../../platform/shape/shape.ts'
import type { CallData, CallRules } from '../call-data.ts'
import { checkDays, checkNeeded } from './check-needed.ts'
import { checkRequirements } from './check-requirements.ts'

/** What is wrong with a call of good shape that takes nothing after its `last` day; places begin within the call. */
export function checkCall(call: CallData, last: string, hear: Hear): void {
  const questions = questionsOf(call.form)
  for (const kind of doubled(call.applicants)) hear('applicants', `names ${kind} twice`)
  checkNeeded(call, questions, hear)
  checkDays(call, last, hear)
  checkRequirements(call, questions, hear)
  checkRules(call, questions, hear)
  for (const code of doubled((call.rules.eligibility ?? []).map(one => one.code))) {
    hear('rules.eligibility', `has "${code}" twice`)
  }
  call.rules.eligibility?.forEach((one, at) => checkEligibility(one, `rules.eligibility[${at}]`, hear))
}

function checkRules({ rules }: CallData, questions: readonly Question[], hear: Hear): void {
  const asked = (place: string, of: readonly Meaning[]) =>
    of.flatMap(meaning => {
      const question = questions.find(one => one.meaning === meaning)
      if (!question) hear(place, `needs the meaning ${meaning}, which the form does not ask`)
      return question ?? []
    })
  if (rules.numberIsBar) asked('rules.numberIsBar', ['applicant.number'])
  for (const { code, type } of asked('rules.category', rules.category?.of ?? []))
    if (type !== 'date' && type !== 'month')
      hear('rules.category', `counts from a date or a month, but "${code}" is of the type ${type}`)
  checkReceipt(rules, asked, hear)
  const files = questions.filter(one => one.type === 'file' && one.needed).length
  if (files > rules.mostFiles) hear('rules.mostFiles', `is ${rules.mostFiles}, but the form needs ${files} files`)
  checkPayability(rules, asked, hear)
}

/** Finds the questions of these meanings, and says at the place which the form does not ask. */
type Ask = (place: string, of: readonly Meaning[]) => Question[]

/** Whoever has the address of a receipt can read it. */
function checkReceipt({ receipt, category }: CallRules, asked: Ask, hear: Hear): void {
  receipt.forEach(({ of }, at) => {
    const place = `rules.receipt[${at}]`
    if (of === 'category') {
      if (!category) hear(place, 'prints the category, but the call has no rule category')
      return
    }
    const [question] = asked(place, [of])
    if (question?.type === 'file')
      hear(place, `prints ${of}, but "${question.code}" is a file, which a line cannot print`)
    else if (question && isSensitive(question))
      hear(place, `prints ${of}, but "${question.code}" is sensitive, and everybody can read a receipt`)
  })
}

function checkPayability({ payability }: CallRules, asked: Ask, hear: Hear): void {
  if (!payability) return
  const [bank] = asked('rules.payability', ['account.bank'])
  asked('rules.payability', ['account.number', 'account.owner', ...payability.owners, ...payability.persons])
  const options = bank?.options?.map(one => one.code)
  for (const code of payability.banks.filter(one => options && !options.includes(one))) {
    hear('rules.payability.banks', `names "${code}", which is no option of account.bank (${options!.join(', ')})`)
  }
}

function checkEligibility({ answers }: SelfCheckQuestion, place: string, hear: Hear): void {
  for (const code of doubled(answers.map(one => one.code))) hear(place, `has the answer "${code}" twice`)
  if (!answers.some(one => one.verdict === 'can'))
    hear(place, 'has no answer with the verdict "can": nobody gets through')
}
