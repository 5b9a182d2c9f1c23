import { DataTable, Muted, Notice, Section, formatDate, type Lang } from '../../../../design/index.ts'
import { pagesOf, type FormContent, type FormPage, type Question } from '../../../../platform/form/content.ts'
import { isSensitive } from '../../../../platform/form/meaning-types.ts'
import { words } from '../../words.ts'

export interface FormSettingsProps {
  lang: Lang
  content: FormContent
  /** When the first answer froze it. */
  frozen?: Temporal.Instant
}

interface Row {
  n: number
  page: FormPage
  question: Question
}

/** Every question of the form with its code, type and both languages, in the order it is asked. */
export function FormSettings({ lang, content, frozen }: FormSettingsProps) {
  const w = words(lang).settings
  const pages = pagesOf(content)
  return (
    <>
      <Notice kind="info" title={frozen ? w.frozenTitle : w.openTitle}>
        {frozen ? w.frozen(formatDate(frozen, lang, 'datetime')) : w.open}
      </Notice>
      {content.sections.map(section => (
        <Section key={section.code} title={section.name[lang]}>
          <Questions
            lang={lang}
            caption={section.name[lang]}
            rows={pages
              .filter(entry => entry.section === section)
              .flatMap(({ n, page }) => page.questions.map(question => ({ n, page, question })))}
          />
        </Section>
      ))}
    </>
  )
}

function Questions({ lang, caption, rows }: { lang: Lang; caption: string; rows: Row[] }) {
  const w = words(lang).settings
  return (
    <DataTable
      caption={caption}
      captionHidden
      fold
      rows={rows}
      rowId={row => row.question.code}
      columns={[
        { key: 'code', head: w.code, cell: row => row.question.code, nowrap: true },
        { key: 'page', head: w.page, cell: row => row.n, numeric: true },
        { key: 'type', head: w.type, cell: row => w.types[row.question.type] },
        { key: 'id', head: w.indonesian, cell: row => <Wording question={row.question} in="id" /> },
        { key: 'en', head: w.english, cell: row => <Wording question={row.question} in="en" /> },
        { key: 'asked', head: w.asked, cell: row => asked(row.question, lang) },
      ]}
    />
  )
}

function Wording({ question, in: lang }: { question: Question; in: Lang }) {
  const choices = question.options?.map(option => option.label[lang]).join(' · ')
  return (
    <span lang={lang}>
      {question.label[lang]}
      {choices && (
        <>
          <br />
          <Muted small>{choices}</Muted>
        </>
      )}
    </span>
  )
}

/** When it is asked and what may be left out, in words. */
function asked(question: Question, lang: Lang): string {
  const w = words(lang).settings
  const said = [
    question.optional ? w.optional : w.required,
    question.none ? w.mayBeNone : '',
    question.if ? w.onlyIf(question.if.question, question.if.is === 'any' ? w.any : question.if.is.join(', ')) : '',
    isSensitive(question) ? w.sensitive : '',
  ]
  return said.filter(Boolean).join('; ')
}
