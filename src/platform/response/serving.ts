import type { RawBuilder } from 'kysely'
import type { Tx } from '../database/open.ts'
import type { Answers, Given } from '../form/answer.ts'
import type { FormContent, FormPage, Localised } from '../form/content.ts'
import type { Papers } from '../form/states.ts'
import type { FormContext, Slot } from '../form/type.ts'
import type { Warning } from '../form/warnings.ts'
import type { OwnAnswers } from './data/answers.ts'
import type { Target } from './data/draft.ts'
import type { LookupOf } from './lookup/lookup.ts'

/** The form that a response answers. */
export interface ResponseForm {
  formVersionId: string
  content: FormContent
  slots: Record<string, Slot & { name: Localised }>
  mostFiles: number
}

/** One response, as its subject has the engine serve it to the one who answers. The engine knows nothing else of it. */
export interface Serving<Row = unknown> {
  form: ResponseForm
  /** Language, regions and today. */
  context: Pick<FormContext, 'lang' | 'regions' | 'today'>
  response: OwnAnswers
  /** Begins every address of the response: `{base}` is its list of pages, `{base}/isi/{page}` a page of the form. */
  base: string
  /** Short name of the draft; travels with each page, so that none is saved into another draft. */
  code: string
  /** Who answers: whose uploads count against whose day. */
  ownerId: string
  sample: boolean
  /** How it is found and held at a moment. */
  target(at: Temporal.Instant): Target
  /** Codes of the questions it is opened for, such as those of a correction; what these draw in is open too (`openCodes`), all others are locked. */
  only?: ReadonlySet<string>
  /** It stands as sent: a page that is looked at shows what was sent. */
  isSent?: boolean
  /** Why nothing can be saved now; undefined when it can. */
  closed?: Told
  /** The same after a saving was refused, from what the statement told. */
  refusal(subject: Row): Told
  /** More of the saving statement, such as columns of lists; see `savePage`. */
  also?(answers: Record<string, Given | null>, at: Temporal.Instant): RawBuilder<unknown> | undefined
  /** What may stand in fields of a page that nobody has answered yet, by question: to be changed freely, kept only when it is saved. */
  offer?(tx: Tx, page: FormPage): Promise<Answers>
  /** What should be looked at again across all answers. */
  across(answers: Answers): Warning[]
  /** How a page of the kind `lookup` finds what is known already; absent where nothing is. */
  lookup?: LookupOf<Row>
  /** Called when a page was saved and nothing holds it up. */
  afterSaving?(tx: Tx, answers: Answers): Promise<void>
}

export interface Told {
  title: string
  note: string
}

/** The address of a page of the form. */
export function pagePath({ base }: { base: string }, page: string): string {
  return `${base}/isi/${page}`
}

/** The page that shows everything before it is sent. */
export function reviewPath({ base }: { base: string }): string {
  return `${base}/kirim`
}

/** What stands in the slots, as the form's states see it. */
export function papersOf(of: { form: Pick<ResponseForm, 'slots'>; response: Pick<OwnAnswers, 'files'> }): Papers {
  const { form, response } = of
  return { slots: form.slots, files: response.files }
}

/** Everything the questions of a form need to be shown: files with the addresses of their pictures. */
export function formContext({ context, form, response, base }: Omit<Serving, 'target'>): FormContext {
  const files = Object.entries(response.files).map(([slot, standing]) => [
    slot,
    standing.map(file => {
      const href = `${base}/dokumen/${file.documentId}`
      // Only what was found to be usable can be shown.
      const picture = file.state === 'usable' ? { src: `${href}?kecil`, width: 192, height: 192 } : undefined
      return { ...file, href, picture }
    }),
  ])
  return { ...context, slots: form.slots, files: Object.fromEntries(files) }
}
