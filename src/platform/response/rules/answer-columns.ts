import type { Lang } from '../../../design/index.ts'
import type { Answers } from '../../form/answer.ts'
import { questionOf, questionsOf, type FormContent, type Question } from '../../form/content.ts'
import { answersNeeded, exportable, exportOf } from '../../form/export.ts'
import { isSensitive } from '../../form/meaning-types.ts'
import type { Column, ColumnGroup } from '../../list/index.ts'

const mark = 'jawaban.'

/** A version of a form that answers were given to. */
export interface SentForm {
  formVersionId: string
  content: FormContent
}

/** Answers as they were sent, with the version of the form that asked for them. */
export interface SentAnswersOf {
  formVersionId: string
  answers: Answers | null
}

/** A row that holds answers of a submission; null where nothing was sent, or nothing of it was asked for. */
interface Answered {
  sent: SentAnswersOf | null
}

/**
 * The answers of a form as columns of a download, by section: one column a question, its code the head. `forms` are the versions
 * that were sent, the newest first: what only an earlier one asked has its column too, and each row is read by its own.
 */
export function answerGroups<Row extends Answered>(forms: readonly SentForm[]): ColumnGroup<Row>[] {
  const columns = new Map<string, Column<Row>>()
  const groups = new Map<string, { key: string; label: (lang: Lang) => string; columns: Column<Row>[] }>()
  for (const section of forms.flatMap(form => form.content.sections)) {
    const group = groups.get(section.code) ?? {
      key: section.code,
      label: (lang: Lang) => section.name[lang],
      columns: [],
    }
    groups.set(section.code, group)
    for (const question of exportable(section).filter(one => !columns.has(one.code))) {
      const column = answerColumn<Row>(question, forms)
      columns.set(question.code, column)
      group.columns.push(column)
    }
  }
  return [...groups.values()].filter(group => group.columns.length > 0)
}

function answerColumn<Row extends Answered>({ code, label }: Question, forms: readonly SentForm[]): Column<Row> {
  const asked = new Map(forms.map(({ formVersionId, content }) => [formVersionId, questionOf(content, code)]))
  return {
    key: mark + code,
    label: lang => label[lang],
    // A program reads CSV and wants the code; who opens Excel wants to know what was asked.
    head: (lang, format) => (format === 'xlsx' ? `${code} · ${label[lang]}` : code),
    value: ({ sent }) => {
      const question = sent?.answers && asked.get(sent.formVersionId)
      return question && exportOf(question, sent.answers!)
    },
    sensitive: [...asked.values()].some(question => question && isSensitive(question)),
  }
}

/** Codes of the questions whose answers a download reads: those that were picked, and what their conditions hang on. */
export function answersToRead(forms: readonly SentForm[], taken: ReadonlySet<string> = new Set()): string[] {
  const needed = forms.flatMap(({ content }) =>
    answersNeeded(
      content,
      questionsOf(content).filter(({ code }) => taken.has(mark + code)),
    ),
  )
  return [...new Set(needed)]
}
