import type { Lang } from '../../../design/index.ts'
import type { Answers } from '../../form/answer.ts'
import { questionsOf, type FormContent, type Question } from '../../form/content.ts'
import { answersNeeded, exportable, exportOf } from '../../form/export.ts'
import { isSensitive } from '../../form/meaning-types.ts'
import type { Column, ColumnGroup } from '../../list/index.ts'

const mark = 'jawaban.'

/** A row that holds answers of a submission; null where nothing was sent, or nothing of it was asked for. */
interface Answered {
  answers: Answers | null
}

/** The answers of a form as columns of a download, by section: one column a question, its code the head. */
export function answerGroups<Row extends Answered>(content: FormContent): ColumnGroup<Row>[] {
  return content.sections
    .map(section => ({
      key: section.code,
      label: (lang: Lang) => section.name[lang],
      columns: exportable(section).map(question => answerColumn<Row>(question)),
    }))
    .filter(group => group.columns.length > 0)
}

function answerColumn<Row extends Answered>(question: Question): Column<Row> {
  const { code, label } = question
  return {
    key: mark + code,
    label: lang => label[lang],
    // A program reads CSV and wants the code; who opens Excel wants to know what was asked.
    head: (lang, format) => (format === 'xlsx' ? `${code} · ${label[lang]}` : code),
    value: row => row.answers && exportOf(question, row.answers),
    sensitive: isSensitive(question),
  }
}

/** Codes of the questions whose answers a download reads: those that were picked, and what their conditions hang on. */
export function answersToRead(content: FormContent, taken: ReadonlySet<string> = new Set()): string[] {
  return answersNeeded(
    content,
    questionsOf(content).filter(({ code }) => taken.has(mark + code)),
  )
}
