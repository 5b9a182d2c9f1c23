import { CheckGroup, YesNo } from '../../../design/index.ts'
import type { Question } from '../content.ts'
import { fieldOf, typed } from '../field.ts'
import type { QuestionType } from '../type.ts'

/** Yes or no. One that must be agreed to is a single box: ticked or missing. */
export const yesno: QuestionType = {
  missing: 'yesno.unknown',
  blankIsAnswer: ({ format, optional }) => format === 'mustAgree' && !optional,
  parse({ code, format }, posted) {
    const value = posted.value(code)
    if (value === 'yes') return { value: true }
    if (value === 'no' && format !== 'mustAgree') return { value: false }
    return { problem: { code: format === 'mustAgree' ? 'agree.missing' : 'yesno.unknown' } }
  },
  show(shown) {
    const value = typed(shown.given, shown.question.code, (yes: boolean) => (yes ? 'yes' : 'no'))
    if (shown.question.format !== 'mustAgree') return <YesNo {...fieldOf(shown)} value={value} />
    const options = [{ value: 'yes', label: agreed(shown.question, shown.form.lang) }]
    return <CheckGroup {...fieldOf(shown)} options={options} values={[value]} />
  },
  blank: ({ format, options }, { lang }) => {
    const agree = [{ code: 'yes', label: agreed({ options }, lang) }]
    const both = (['true', 'false'] as const).map(value => ({
      code: value === 'true' ? 'yes' : 'no',
      label: word(value, lang),
    }))
    return { kind: 'ticks', options: format === 'mustAgree' ? agree : both }
  },
  wordFor: word,
  review: (_question, value, { lang }) => word(String(value), lang),
  export: value => (value ? 'yes' : 'no'),
}

function word(value: string, lang: 'id' | 'en'): string {
  return { id: ['Tidak', 'Ya'], en: ['No', 'Yes'] }[lang][Number(value === 'true')]!
}

function agreed(question: Pick<Question, 'options'>, lang: 'id' | 'en'): string {
  return question.options?.[0]?.label[lang] ?? { id: 'Ya, saya setuju', en: 'Yes, I agree' }[lang]
}
