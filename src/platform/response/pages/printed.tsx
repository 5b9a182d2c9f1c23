import type { ComponentChildren } from 'preact'
import { Back, HowToPrint, NoPrint, type Lang } from '../../../design/index.ts'
import { PrintedForm, type PrintedFormProps } from '../../form/print.tsx'
import type { OwnAnswers } from '../data/answers.ts'
import type { ResponseForm, Serving } from '../serving.ts'
import { printWords } from '../words/print.ts'

export interface PrintedPageProps extends Pick<
  PrintedFormProps,
  'over' | 'title' | 'answers' | 'sensitive' | 'reference'
> {
  form: Pick<ResponseForm, 'formVersionId' | 'content' | 'slots'>
  context: Serving['context']
  /** The papers that belong to the answers. */
  files?: OwnAnswers['files']
  back: string
  /** Stands above it on the screen, not on paper. */
  above?: ComponentChildren
}

/** A form on paper, blank or filled, and on the screen what to do with it. */
export function PrintedPage({ form, context, files, back, above, ...more }: PrintedPageProps) {
  const { content, formVersionId, slots } = form
  return (
    <>
      <NoPrint>
        <Back href={back} />
        <div>{above}</div>
        <HowToPrint />
      </NoPrint>
      <PrintedForm {...more} content={content} versionId={formVersionId} form={{ ...context, slots, files }} />
    </>
  )
}

/** What a filled form is known by: its number, before that the code of the draft. */
export function referenceOf(number: { label: string; text?: string }, draftCode: string, lang: Lang) {
  const { label, text } = number
  return text ? { label, text } : { label: printWords(lang).draft, text: draftCode }
}
