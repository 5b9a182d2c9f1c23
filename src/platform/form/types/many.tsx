import { CheckGroup } from '../../../design/index.ts'
import { isWrong, type Given } from '../answer.ts'
import { fieldOf } from '../field.ts'
import { tickBoxes } from '../paper-space.ts'
import type { QuestionType } from '../type.ts'
import { labelOf, optionsOf } from './one.tsx'

/** Any of several; the value is a list of codes in the form's order. */
export const many: QuestionType = {
  multiple: true,
  choices: true,
  parse({ code, options = [] }, posted) {
    const chosen = new Set(posted.all(code))
    if ([...chosen].some(one => !options.some(option => option.code === one))) {
      return { problem: { code: 'choice.unknown' } }
    }
    const alone = options.find(option => option.exclusive && chosen.has(option.code))
    if (alone && chosen.size > 1) return { problem: { code: 'choice.exclusive', params: { ...alone.label } } }
    return { value: options.map(option => option.code).filter(one => chosen.has(one)) }
  },
  show: shown => (
    <CheckGroup
      {...fieldOf(shown)}
      options={optionsOf(shown.question.options, shown.form.lang)}
      values={chosenOf(shown.given, shown.question.code)}
    />
  ),
  blank: ({ options }, form) => tickBoxes(options, form, true),
  review: ({ options = [] }, value, { lang }) => (value as string[]).map(one => labelOf(options, one, lang)).join(', '),
  reviewWrong: ({ options = [] }, posted, { lang }) => posted.map(one => labelOf(options, one, lang)).join(', '),
  // Codes hold no blank: check-form sees to it.
  export: value => [value].flat().join(' '),
}

function chosenOf(given: Given | null | undefined, code: string): string[] {
  if (given == null) return []
  const kept = isWrong(given) ? given.raw[code] : given.value
  return [kept ?? []].flat().map(String)
}
