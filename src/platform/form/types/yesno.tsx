import { CheckGroup, YesNo } from '../../../design/index.ts'
import type { Question } from '../content.ts'
import { fieldOf, typed } from '../field.ts'
import type { QuestionType } from '../type.ts'

/** Yes or no. One that must be agreed to is a single box: ticked or missing. */
export const yesno: QuestionType = {
  blankIsAnswer: ({ format }) => format === 'mustAgree',
  parse({ code, format }, posted) {
    const value = posted.value(code)
    if (value === 'yes') return { value: true }
    if (value === 'no' && format !== 'mustAgree') return { value: false }
    return { problem: { code: format === 'mustAgree' ? 'agree.missing' : 'choice.unknown' } }
  },
  show(shown) {
    const value = typed(shown.given, shown.question.code, (yes: boolean) => (yes ? 'yes' : 'no'))
    if (shown.question.format !== 'mustAgree') return <YesNo {...fieldOf(shown)} value={value} />
    const options = [{ value: 'yes', label: agreed(shown.question, shown.form.lang) }]
    return <CheckGroup {...fieldOf(shown)} options={options} values={[value]} />
  },
  review: (_question, value, { lang }) => ({ id: ['Tidak', 'Ya'], en: ['No', 'Yes'] })[lang][Number(value === true)]!,
  export: value => (value ? 'yes' : 'no'),
}

function agreed(question: Question, lang: 'id' | 'en'): string {
  return question.options?.[0]?.label[lang] ?? { id: 'Ya, saya setuju', en: 'Yes, I agree' }[lang]
}
