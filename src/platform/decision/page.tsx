import type { ComponentChildren } from 'preact'
import { Back, ErrorSummary, Heading, Workspace } from '../../design/index.ts'
import { errorsOf } from '../staff-form/index.ts'
import { DecidedSoFar, DecisionForm, isUnsaved, type DecidingProps } from './form.tsx'
import { DecisionNotices } from './notices.tsx'
import { inForce } from './sight.ts'
import { words } from './words.ts'

export interface DecisionPageProps<Value extends string> {
  title: string
  /** As long as nothing is in force. */
  lead?: string
  back: string
  deciding: DecidingProps<Value>
  /** Shows the form. */
  mayDecide: boolean
  /** What is looked at before deciding. */
  children?: ComponentChildren
}

/** What is decided about, what was decided so far, and the decision to be made, for the first time or anew. */
export function DecisionPage<Value extends string>(props: DecisionPageProps<Value>) {
  const { title, lead, back, deciding, mayDecide, children } = props
  const { lang, decisions, returned } = deciding
  const unsaved = isUnsaved(returned)
  const form = mayDecide && <DecisionForm {...deciding} />
  return (
    <Workspace>
      <Back href={back} />
      <ErrorSummary
        errors={errorsOf(unsaved ? { ...returned!, labels: { ...returned!.labels, decision: '' } } : returned)}
        title={unsaved ? words(lang).notKept : undefined}
      />
      <Heading under={inForce(decisions) ? undefined : lead}>{title}</Heading>
      <DecisionNotices {...deciding} />
      {unsaved && form}
      {children}
      <DecidedSoFar {...deciding} />
      {!unsaved && form}
    </Workspace>
  )
}
