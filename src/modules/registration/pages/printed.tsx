import type { ComponentChildren } from 'preact'
import { Back, Muted, NoPrint, type Lang } from '../../../design/index.ts'
import { PrintedForm, type PrintedFormProps } from '../../../platform/form/print.tsx'
import type { SeasonForm } from '../../programmes/index.ts'
import { printWords } from '../words/print.ts'

export interface PrintedPageProps extends Pick<PrintedFormProps, 'form' | 'answers' | 'sensitive' | 'reference'> {
  lang: Lang
  season: SeasonForm
  title?: string
  back: string
  /** Stands above it on the screen, not on paper. */
  above?: ComponentChildren
}

/** The form of a season on paper, blank or filled, and on the screen what to do with it. */
export function PrintedPage({ lang, season, title, back, above, ...more }: PrintedPageProps) {
  const w = printWords(lang)
  return (
    <>
      <NoPrint>
        <Back href={back} />
        {above}
        <p>
          <Muted>{w.print}</Muted>
        </p>
      </NoPrint>
      <PrintedForm
        content={season.content}
        versionId={season.formVersionId}
        over={season.name[lang]}
        title={title ?? w.title}
        {...more}
      />
    </>
  )
}

/** What a filled form is known by: its number, before that the code of the draft. */
export function referenceOf(number: string | undefined, draftCode: string, lang: Lang) {
  const w = printWords(lang)
  return number ? { label: w.number, text: number } : { label: w.draft, text: draftCode }
}
