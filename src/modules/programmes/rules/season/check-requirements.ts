import type { Question } from '../../../../platform/form/content.ts'
import type { Meaning } from '../../../../platform/form/meanings.ts'
import { meaningsOfCheck, type Check, type RequirementData } from '../../../../platform/requirement/index.ts'
import { doubled, type Hear } from '../../../../platform/shape/shape.ts'
import type { CallData } from '../call-data.ts'

/** What is wrong with the requirements of a call whose form asks these questions. */
export function checkRequirements({ requirements, rules }: CallData, questions: readonly Question[], hear: Hear): void {
  for (const code of doubled(requirements.map(one => one.code))) hear('requirements', `has "${code}" twice`)
  requirements.forEach((requirement, at) => {
    const place = `requirements[${at}] (${requirement.code})`
    checkNamed(requirement, questions, (field, predicate) => hear(`${place}.${field}`, predicate))
    requirement.checks?.forEach((check, nth) => {
      const say = (predicate: string) => hear(`${place}.checks[${nth}]`, predicate)
      checkCheck(check, questions, say)
      if (check.check === 'payable' && !rules.payability) say('asks for payable, but the call has no rule payability')
    })
  })
}

function checkNamed({ fields, documents }: RequirementData, questions: readonly Question[], hear: Hear): void {
  const named = (code: string) => questions.find(one => one.code === code)
  for (const code of fields) {
    if (!named(code)) hear('fields', `names "${code}", which is no question of the form`)
    else if (named(code)!.type === 'file') hear('fields', `names "${code}", a file: it belongs to documents`)
  }
  for (const code of documents) {
    if (!named(code)) hear('documents', `names "${code}", which is no question of the form`)
    else if (named(code)!.type !== 'file') hear('documents', `names "${code}", which is no file: it belongs to fields`)
  }
}

function checkCheck(check: Check, questions: readonly Question[], say: (predicate: string) => void): void {
  const asks = (meaning: Meaning) => questions.find(one => one.meaning === meaning)
  const missing = meaningsOfCheck(check).filter(meaning => !asks(meaning))
  for (const meaning of missing) say(`${check.check} needs the meaning ${meaning}, which the form does not ask`)
  if (missing.length) return
  const question = 'of' in check ? asks(check.of)! : undefined
  if (check.check === 'age' && check.least > check.most) say(`age: least ${check.least} is above most ${check.most}`)
  if (check.check === 'education-at-least') hasOption(question!, check.least, say)
  if (check.check === 'nik-agrees') for (const sex of ['female', 'male']) hasOption(asks('person.sex')!, sex, say)
}

function hasOption({ code, options = [] }: Question, option: string, say: (predicate: string) => void): void {
  const codes = options.map(one => one.code)
  if (!codes.includes(option)) say(`needs "${option}" among the options of "${code}" (${codes.join(', ')})`)
}
