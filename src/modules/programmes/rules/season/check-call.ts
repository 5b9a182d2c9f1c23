import { questionsOf, type Question } from '../../../../platform/form/content.ts'
import type { Meaning } from '../../../../platform/form/meaning.ts'
import type { SelfCheckQuestion } from '../../../../platform/self-check/index.ts'
import { doubled, type Hear } from '../../../../platform/shape/shape.ts'
import type { ApplicantKind, CallData } from '../call-data.ts'
import { checkRequirements } from './check-requirements.ts'

/** What is wrong with a call of good shape; places begin within the call. */
export function checkCall(call: CallData, hear: Hear): void {
  const questions = questionsOf(call.form)
  for (const kind of doubled(call.applicants)) hear('applicants', `names ${kind} twice`)
  checkNeeded(call, questions, hear)
  checkConsent(questions, hear)
  checkRequirements(call, questions, hear)
  checkRules(call, questions, hear)
  for (const code of doubled((call.rules.eligibility ?? []).map(one => one.code))) {
    hear('rules.eligibility', `has "${code}" twice`)
  }
  call.rules.eligibility?.forEach((one, at) => checkEligibility(one, `rules.eligibility[${at}]`, hear))
}

/** What a form must ask so that this kind of applicant can be found, placed and written to. A partner may sit anywhere. */
const needed: Record<ApplicantKind, Meaning[]> = {
  pesantren: ['applicant.name', 'applicant.place', 'person.phone'],
  cooperative: ['applicant.name', 'applicant.place', 'person.phone'],
  business: ['applicant.name', 'applicant.place', 'person.phone'],
  partner: ['applicant.name', 'person.phone'],
  person: ['person.name', 'applicant.place', 'person.phone'],
}

function checkNeeded({ applicants }: CallData, questions: readonly Question[], hear: Hear): void {
  for (const meaning of new Set(applicants.flatMap(kind => needed[kind]))) {
    if (questions.some(one => one.meaning === meaning)) continue
    const kinds = applicants.filter(kind => needed[kind].includes(meaning))
    hear('form', `asks nothing of the meaning ${meaning}, which applicants of the kind ${kinds.join(', ')} need`)
  }
}

/** Data of a person are asked only with consent to their processing. */
function checkConsent(questions: readonly Question[], hear: Hear): void {
  if (!questions.some(one => one.meaning === 'person.nik')) return
  const consent = questions.find(one => one.meaning === 'consent.processing')
  if (!consent) hear('form', 'asks person.nik, so it must ask consent.processing too')
  else if (consent.format !== 'mustAgree') hear('form', `must have "${consent.code}" in the format mustAgree`)
}

function checkRules({ rules }: CallData, questions: readonly Question[], hear: Hear): void {
  const lacks = (meaning: Meaning) => !questions.some(one => one.meaning === meaning)
  const asked = (place: string, of: Meaning[]) =>
    of.filter(lacks).forEach(meaning => hear(place, `needs the meaning ${meaning}, which the form does not ask`))
  if (rules.numberIsBar) asked('rules.numberIsBar', ['applicant.number'])
  if (rules.category) asked('rules.category', rules.category.of)
  rules.receipt.forEach(({ of }, at) => {
    if (of !== 'category') asked(`rules.receipt[${at}]`, [of])
    else if (!rules.category) hear(`rules.receipt[${at}]`, 'prints the category, but the call has no rule category')
  })
  const files = questions.filter(one => one.type === 'file' && one.needed).length
  if (files > rules.mostFiles) hear('rules.mostFiles', `is ${rules.mostFiles}, but the form needs ${files} files`)
  const { payability } = rules
  if (!payability) return
  asked('rules.payability', ['account.bank', 'account.number', 'account.owner'])
  asked('rules.payability', [...payability.owners, ...payability.persons])
  const options = questions.find(one => one.meaning === 'account.bank')?.options?.map(one => one.code)
  for (const bank of payability.banks.filter(one => options && !options.includes(one))) {
    hear('rules.payability.banks', `names "${bank}", which is no option of account.bank (${options!.join(', ')})`)
  }
}

function checkEligibility({ answers }: SelfCheckQuestion, place: string, hear: Hear): void {
  for (const code of doubled(answers.map(one => one.code))) hear(place, `has the answer "${code}" twice`)
  if (!answers.some(one => one.verdict === 'can'))
    hear(place, 'has no answer with the verdict "can": nobody gets through')
}
