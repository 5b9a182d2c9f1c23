import type { ComponentChildren } from 'preact'
import { KeyValue, Muted, Section, type Lang } from '../../../design/index.ts'
import type { ShownRow, ShownSection } from '../rules/shown-answers.ts'
import { words } from '../words.ts'

export interface SentAnswersProps {
  lang: Lang
  sections: ShownSection[]
  /** Stands beside each section that holds something sensitive: the way to see it. */
  personal: ComponentChildren
}

/** What was answered in the last submission, section by section. */
export function SentAnswers({ lang, sections, personal }: SentAnswersProps) {
  return (
    <>
      {sections.map(({ code, name, rows }) => (
        <Section key={code} title={name} aside={hasSensitive(rows) && personal}>
          <KeyValue items={rows.map(row => pair(row, lang))} />
        </Section>
      ))}
    </>
  )
}

function hasSensitive(rows: ShownRow[]): boolean {
  return rows.some(row => row.sensitive && (row.hidden || row.value))
}

function pair(row: ShownRow, lang: Lang) {
  const w = words(lang).sent
  return { term: row.label, detail: row.value || <Muted>{row.hidden ? w.hidden : w.noAnswer}</Muted> }
}
