import { RadioGroup } from '../../../design/index.ts'
import type { Choice } from '../content.ts'
import { fieldOf, typed } from '../field.ts'
import { tickBoxes } from '../paper-space.ts'
import type { QuestionType } from '../type.ts'

/** One of several; the value is the code of the choice. */
export const one: QuestionType = {
  choices: true,
  parse({ code, options = [] }, posted) {
    const value = posted.value(code)
    return options.some(option => option.code === value) ? { value } : { problem: { code: 'choice.unknown' } }
  },
  show: shown => (
    <RadioGroup
      {...fieldOf(shown)}
      options={optionsOf(shown.question.options, shown.form.lang)}
      value={typed(shown.given, shown.question.code, (value: string) => value)}
    />
  ),
  blank: ({ options }, form) => tickBoxes(options, form, false),
  review: ({ options = [] }, value, { lang }) => labelOf(options, String(value), lang),
  reviewWrong: ({ options = [] }, posted, { lang }) => posted.map(one => labelOf(options, one, lang)).join(', '),
  export: String,
}

/** The choices as the design's groups take them. */
export function optionsOf(options: Choice[] = [], lang: 'id' | 'en') {
  return options.map(option => ({ value: option.code, label: option.label[lang], hint: option.hint?.[lang] }))
}

/** A choice in words; its code when the form no longer knows it. */
export function labelOf(options: Choice[], code: string, lang: 'id' | 'en'): string {
  return options.find(option => option.code === code)?.label[lang] ?? code
}
