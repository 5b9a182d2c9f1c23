import {
  Actions,
  Button,
  FieldGroup,
  Hidden,
  Notice,
  RadioGroup,
  Section,
  TextArea,
  type Lang,
} from '../../design/index.ts'
import { encodingOf, StaffFields, type Fields, type Values } from '../staff-form/index.ts'
import type { Carried } from './carried.ts'
import { DecisionHistory } from './history.tsx'
import type { MadeDecision } from './made.ts'
import { reasonLength, type DecisionProblems, type TypedDecision } from './read-decision.ts'
import { inForce } from './sight.ts'
import { words } from './words.ts'

export interface DecidingProps<Value extends string> {
  lang: Lang
  /** The newest first. */
  decisions: MadeDecision<Value>[]
  /** What can be chosen; `barred` says why it cannot. */
  options: { value: Value; label: string; barred?: string }[]
  /** What the values are called once they are decided. */
  labels: Record<string, string>
  untold?: Record<string, string>
  /** What some of the values carry, and what decisions carried, by their ids. */
  carries?: Carried<Value>
  carried?: ReadonlyMap<string, string>
  /** What the decision in force carries: the fields begin with it. */
  standing?: Partial<Values<Fields>>
  /** Whom the reason reaches. */
  reasonHint: string
  /** Of what is shown (`sightOf`). */
  sight: string
  typed?: TypedDecision<Value>
  problems?: DecisionProblems
  /** What was typed met something that had changed: it stands beside what is in force. */
  unsaved?: boolean
}

/** What is in force, and beside it what somebody wanted to decide when it had changed. */
export function DecisionNotices<Value extends string>({
  lang,
  decisions,
  options,
  labels,
  carried,
  typed,
  unsaved,
}: DecidingProps<Value>) {
  const current = inForce(decisions)
  const wanted = unsaved && options.find(option => option.value === typed?.value)
  return (
    <>
      {current && (
        <Notice kind="ok" title={labels[current.value] ?? current.value}>
          {carried?.has(current.id) && <p>{carried.get(current.id)}</p>}
          {current.reason}
        </Notice>
      )}
      {wanted && (
        <Notice kind="waiting" title={`${words(lang).yours}: ${wanted.label}`}>
          {typed?.reason}
        </Notice>
      )}
    </>
  )
}

/** Every decision so far; empty before the first. */
export function DecidedSoFar<Value extends string>(props: DecidingProps<Value>) {
  const { lang, decisions, labels, untold, carried } = props
  if (decisions.length === 0) return null
  return (
    <Section title={words(lang).history}>
      <DecisionHistory {...{ lang, decisions, labels, untold, carried }} />
    </Section>
  )
}

/** To decide, for the first time or anew. What cannot be decided says why; when nothing can, only that stands here. */
export function DecisionForm<Value extends string>(props: DecidingProps<Value>) {
  const { lang, decisions, options, carries, reasonHint, sight, typed, problems = {} } = props
  const w = words(lang)
  const label = inForce(decisions) ? w.anew : w.decide
  const choices = options.map(({ value, label, barred }) => ({ value, label, hint: barred, disabled: !!barred }))
  const choice = (
    <RadioGroup id="decision" label={w.decision} error={problems.decision} value={typed?.value} options={choices} />
  )
  if (choices.every(one => one.disabled)) return <Section title={w.none}>{choice}</Section>
  return (
    <Section title={label}>
      <form method="post" enctype={carries && encodingOf(carries.form)} noValidate>
        <Hidden fields={{ sight }} />
        {choice}
        <CarriedFields {...props} />
        <TextArea
          id="reason"
          label={w.reason}
          hint={reasonHint}
          error={problems.reason}
          value={typed?.reason}
          limit={reasonLength.most}
          rows={3}
        />
        <Actions>
          <Button>{label}</Button>
        </Actions>
      </form>
    </Section>
  )
}

/** What some values carry, below the choice, as far as one of them can be chosen; with whose it is, unless it is everybody's. */
function CarriedFields<Value extends string>(props: DecidingProps<Value>) {
  const { lang, options, carries, standing, typed } = props
  const able = options.filter(({ value, barred }) => !barred && carries?.by.includes(value))
  if (!carries || able.length === 0) return null
  const fields = <StaffFields form={carries.form} lang={lang} values={standing} returned={typed?.carried} />
  if (options.every(({ value }) => carries.by.includes(value))) return fields
  const label = words(lang).carriedBy(able.map(option => option.label).join(', '))
  return <FieldGroup field={{ id: 'carried', label, hint: words(lang).carriedNote }}>{fields}</FieldGroup>
}
