import { firstYear } from '../../../../platform/form/bounds.ts'
import type { Question } from '../../../../platform/form/content.ts'
import { isSensitive } from '../../../../platform/form/meaning-types.ts'
import type { Meaning } from '../../../../platform/form/meanings.ts'
import type { Hear } from '../../../../platform/shape/shape.ts'
import type { ApplicantKind, CallData } from '../call-data.ts'
import { placeOf } from './place-of.ts'

type Escape = 'optional' | 'none' | 'if'
type Call = Pick<CallData, 'applicants' | 'form' | 'rules'>

/** What a form must ask so that this kind of applicant can be found, placed and written to. A partner may sit anywhere. */
const needed: Record<ApplicantKind, Meaning[]> = {
  pesantren: ['applicant.name', 'applicant.place', 'person.phone'],
  cooperative: ['applicant.name', 'applicant.place', 'person.phone'],
  business: ['applicant.name', 'applicant.place', 'person.phone'],
  partner: ['applicant.name', 'person.phone'],
  person: ['person.name', 'applicant.place', 'person.phone'],
}

/** What a form must ask, and ask so that nobody can send it without an answer. */
export function checkNeeded(call: Call, questions: readonly Question[], hear: Hear): void {
  const { applicants, rules } = call
  for (const meaning of new Set(applicants.flatMap(kind => needed[kind]))) {
    const kinds = applicants.filter(kind => needed[kind].includes(meaning)).join(', ')
    if (!questions.some(one => one.meaning === meaning))
      hear('form', `asks nothing of the meaning ${meaning}, which applicants of the kind ${kinds} need`)
    checkAnswered(call, meaning, `applicants of the kind ${kinds} need ${meaning}`, hear)
  }
  checkConsent(call, questions, hear)
  // The rule itself takes off what lets a number be left out, but a question that is not asked stays so.
  if (rules.numberIsBar) checkAnswered(call, 'applicant.number', 'of the rule numberIsBar', hear, ['if'])
}

/** Sensitive data are asked only with consent to their processing; how somebody is written to, for registering alone. */
function checkConsent(call: Call, questions: readonly Question[], hear: Hear): void {
  const sensitive = questions.find(one => isSensitive(one) && !ofContact.includes(one.meaning))
  if (!sensitive) return
  const asks = `"${sensitive.code}" asks ${sensitive.meaning ?? 'something sensitive'}`
  if (!questions.some(one => one.meaning === 'consent.processing'))
    hear('form', `must ask consent.processing too, because ${asks}`)
  checkAnswered(call, 'consent.processing', asks, hear)
}

const ofContact: readonly (Meaning | undefined)[] = ['person.phone', 'person.email']

function checkAnswered(
  { form }: Call,
  meaning: Meaning,
  why: string,
  hear: Hear,
  escapes: readonly Escape[] = ['optional', 'none', 'if'],
): void {
  const place = placeOf(form, one => one.meaning === meaning)
  const left = place ? escapes.filter(field => place.question[field]) : []
  if (left.length) hear(place!.at, `must always be answered, because ${why}: leave out ${left.join(' and ')}`)
}

/** Days and months lie no later than the day somebody answers: one that begins later can never be given. */
export function checkDays({ form }: Call, last: string, hear: Hear): void {
  const ahead = ({ type, min = firstYear, max }: Question) =>
    (type === 'date' && max === undefined && String(min) > last) ||
    (type === 'month' && Number(min) > Number(last.slice(0, 4)))
  const place = placeOf(form, ahead)
  if (place)
    hear(
      `${place.at} min`,
      `${place.question.min} is after ${last}, the last day of registration: nobody could answer it`,
    )
}
