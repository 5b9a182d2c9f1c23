import { checkForm } from '../../../../platform/form/check-form.ts'
import { meanings } from '../../../../platform/form/meanings.ts'
import { aMeaning } from '../../../../platform/form/question-shape.ts'
import { judgedMeanings, nameMeanings, personMeanings } from '../../../../platform/requirement/index.ts'
import {
  addressCode,
  flag,
  list,
  localised,
  oneOf,
  pattern,
  record,
  text,
  whole,
  type Hear,
  type Shape,
} from '../../../../platform/shape/shape.ts'
import { applicantKinds } from '../call-data.ts'

const code = pattern(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/, 'letters, digits, _ and -')
const meaning = oneOf(meanings, aMeaning)
const years = whole(0, 150)

/** Every named check with the fields it takes. */
export const checks: Record<string, Record<string, Shape>> = {
  'in-region': {
    of: oneOf(judgedMeanings['in-region']),
    region: pattern(/^\d{2}(\d{2}(\d{2}(\d{4})?)?)?$/, 'a code of a region such as 32'),
  },
  'known-number': { of: oneOf(judgedMeanings['known-number']) },
  'never-took-part': {},
  age: { of: oneOf(judgedMeanings.age), least: years, most: years },
  'nik-agrees': {},
  'education-at-least': { of: oneOf(judgedMeanings['education-at-least']), least: code },
  'amount-at-least': { of: oneOf(judgedMeanings['amount-at-least']), least: whole(0, 999_999_999_999) },
  payable: { part: oneOf(['account', 'tax']) },
}

const check: Shape = (value, place, hear) => {
  const name = (value as { check?: unknown } | null | undefined)?.check
  const fields = typeof name === 'string' && Object.hasOwn(checks, name) ? checks[name]! : {}
  record({ check: oneOf(Object.keys(checks)), ...fields })(value, place, hear)
}

const requirement = record(
  { code, name: localised, summary: localised, fields: list(code, 0, 100), documents: list(code, 0, 50) },
  { checks: list(check, 0, 20) },
)

const eligibilityAnswer = record({
  code,
  label: localised,
  verdict: oneOf(['can', 'not-yet', 'cannot']),
  told: localised,
})

const eligibilityQuestion = record(
  { code, label: localised, answers: list(eligibilityAnswer, 2, 20) },
  { why: localised },
)

const rules = record(
  {
    mostFiles: whole(1, 100),
    eraseDraftsAfterMonths: whole(1, 120),
    receipt: list(
      record({ of: oneOf([...meanings, 'category'], `${aMeaning}, or category`), label: localised }),
      1,
      30,
    ),
  },
  {
    numberIsBar: flag,
    category: record({ of: list(meaning, 1, 10), startUpMonths: whole(1, 1200) }),
    eligibility: list(eligibilityQuestion, 1, 30),
    next: list(record({ title: localised, text: localised }), 1, 10),
    payability: record({
      banks: list(text(60), 1, 50),
      owners: list(oneOf(nameMeanings), 1, 10),
      persons: list(oneOf(personMeanings), 0, 10),
    }),
  },
)

/** One call; its form is judged by the form's own check, whose sentences name page and question. */
export const callShape: Shape = record({
  code: addressCode,
  stage: addressCode,
  name: localised,
  summary: localised,
  applicants: list(oneOf(applicantKinds), 1, applicantKinds.length),
  prefix: pattern(/^[A-Z]{2,8}$/, 'two to eight capital letters'),
  form: (value, place, hear) => heardForm(checkForm(value), place, hear),
  requirements: list(requirement, 0, 100),
  rules,
})

function heardForm(said: string[], place: string, hear: Hear): void {
  for (const one of said) hear(`${place}:`, one)
}
