import { pagesOf, questionsOf, type Localised } from '../../../platform/form/content.ts'
import { numberName } from '../../../platform/form/number-name.ts'
import type { Meaning } from '../../../platform/form/meanings.ts'
import { paysPerson, type CategoryRule, type Check } from '../../../platform/requirement/index.ts'
import type { AnnouncedCall, SeasonForm } from '../../programmes/index.ts'

/** What guidance tells of a call, read from its form and its rules. */
export interface CallFacts {
  call: AnnouncedCall
  pages: number
  /** How many questions are asked before anything is stored. */
  eligibility: number
  asked: ReadonlySet<Meaning>
  /** The number by which the registry knows an applicant, and whether nothing can be sent without it. */
  number?: { name: Localised; bars: boolean }
  age?: { least: number; most: number }
  /** The lowest education that is enough. */
  education?: Localised
  /** Where money is sent, and whether only to an account of the institution. */
  banks: Localised[]
  ofInstitution: boolean
  category?: CategoryRule
  /** Ages and categories count on this day. ISO date. */
  referenceDate: string
  /** How long drafts that were never sent are kept. */
  keptMonths: number
  /** Files without which nothing can be sent. */
  needed: Localised[]
  fields: Localised[]
  /** Whether other files may be sent along or follow. */
  moreFiles: boolean
}

export function callFacts(call: AnnouncedCall, form: SeasonForm): CallFacts {
  const { content, rules, slots } = form
  const questions = questionsOf(content)
  const numbered = numberName(content)
  const options = (meaning: Meaning | undefined) => questions.find(one => one.meaning === meaning)?.options ?? []
  const checks = form.requirements.flatMap(requirement => requirement.checks)
  const age = named(checks, 'age')
  const education = named(checks, 'education-at-least')
  return {
    call,
    pages: pagesOf(content).length,
    eligibility: rules.eligibility?.length ?? 0,
    asked: new Set(questions.flatMap(question => question.meaning ?? [])),
    number: numbered && { name: numbered, bars: rules.numberIsBar ?? false },
    age: age && { least: age.least, most: age.most },
    education: options(education?.of).find(option => option.code === education?.least)?.label,
    banks: options('account.bank')
      .filter(option => rules.payability?.banks.includes(option.code))
      .map(option => option.label),
    ofInstitution: rules.payability !== undefined && !paysPerson(rules.payability),
    category: rules.category,
    referenceDate: rules.referenceDate,
    keptMonths: rules.eraseDraftsAfterMonths,
    needed: Object.values(slots).flatMap(slot => (slot.needed ? [slot.name] : [])),
    moreFiles: Object.values(slots).some(slot => !slot.needed),
    fields: options('business.field').flatMap(option => (option.code === 'other' ? [] : [option.label])),
  }
}

/** Whether any of the calls asks something of this meaning. */
export function asks(calls: readonly CallFacts[], meaning: Meaning): boolean {
  return calls.some(one => one.asked.has(meaning))
}

/** Whether everybody who may register is a pesantren: then pages may speak of pesantren. */
export function pesantrenOnly(calls: readonly AnnouncedCall[]): boolean {
  return calls.length > 0 && calls.every(({ applicants }) => applicants.every(kind => kind === 'pesantren'))
}

function named<Name extends Check['check']>(checks: Check[], name: Name) {
  return checks.find((one): one is Extract<Check, { check: Name }> => one.check === name)
}
