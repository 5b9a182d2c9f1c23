import { textOf, numberOf } from '../../form/answer.ts'
import { questionsOf, type FormContent } from '../../form/content.ts'
import type { Said } from '../../form/meaning.ts'
import type { JudgedForm } from './judged-form.ts'
import type { Payability, PayabilityCode } from './payability.ts'
import type { Check } from './requirement.ts'
import { ageProblem, nikProblem } from './warnings.ts'

/** A note: a code with what it is about. `field` and `document` name what is missing. */
export interface FindingNote {
  code:
    | 'field-missing'
    | 'document-missing'
    | 'outside-province'
    | 'not-in-registry'
    | 'took-part'
    | 'age-outside'
    | 'nik-differs'
    | 'education-low'
    | 'amount-low'
    | PayabilityCode
  about?: string
}

/** What no answer tells: whoever asks for findings knows it. */
export interface FindingFacts {
  /** Slots that have a file that counts. */
  documents: ReadonlySet<string>
  /** Whether the registry knows the number that was given; undefined when none was. */
  registryKnows?: boolean
  tookPart: boolean
  /** Undefined where the call pays nothing. */
  payability: Payability | undefined
}

type Named<Name extends Check['check']> = Extract<Check, { check: Name }>
type Judge<Name extends Check['check']> = (
  check: Named<Name>,
  said: Said,
  form: JudgedForm,
  facts: FindingFacts,
) => FindingNote[]

/** What each check sees, by its name. Nothing that is not answered is seen: that is missing, which requirements tell. */
const judges: { [Name in Check['check']]: Judge<Name> } = {
  'in-region': ({ of, region }, said) => {
    const place = textOf(said, of)
    return noteIf(place !== undefined && !place.startsWith(region), 'outside-province')
  },
  'known-number': (_check, _said, _form, { registryKnows }) => noteIf(registryKnows === false, 'not-in-registry'),
  'never-took-part': (_check, _said, _form, { tookPart }) => noteIf(tookPart, 'took-part'),
  age: (check, said, { rules }) => {
    const problem = ageProblem(said, check, rules)
    return problem ? [{ code: 'age-outside', about: String(problem.params?.age) }] : []
  },
  'nik-agrees': (_check, said) => noteIf(nikProblem(said) !== undefined, 'nik-differs'),
  'education-at-least': ({ of, least }, said, { content }) => {
    const ranks = optionsOf(content, of)
    const given = textOf(said, of)
    return noteIf(given !== undefined && ranks.indexOf(given) < ranks.indexOf(least), 'education-low')
  },
  'amount-at-least': ({ of, least }, said) => {
    const amount = numberOf(said, of)
    return amount !== undefined && amount < least ? [{ code: 'amount-low', about: String(least) }] : []
  },
  payable: ({ part }, _said, _form, { payability }) =>
    (payability?.items ?? [])
      .filter(({ code }) => code.startsWith('npwp') === (part === 'tax'))
      .map(({ code }) => ({ code })),
}

/** What one check sees. */
export function judgeCheck<Name extends Check['check']>(
  check: Named<Name>,
  said: Said,
  form: JudgedForm,
  facts: FindingFacts,
): FindingNote[] {
  return (judges[check.check] as Judge<Name>)(check, said, form, facts)
}

function noteIf(seen: boolean, code: FindingNote['code']): FindingNote[] {
  return seen ? [{ code }] : []
}

/** Codes of the options of the question with a meaning, in their order. */
function optionsOf(content: FormContent, meaning: keyof Said): string[] {
  const question = questionsOf(content).find(one => one.meaning === meaning)
  return question?.options?.map(option => option.code) ?? []
}
