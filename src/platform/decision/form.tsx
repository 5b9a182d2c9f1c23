import { Actions, Button, FieldGroup, Hidden, Notice, RadioGroup, Section, type Lang } from '../../design/index.ts'
import { encodingOf, StaffFields, typedIn, type Fields, type Returned, type Values } from '../staff-form/index.ts'
import type { Carried } from './carried.ts'
import { decisionForm } from './fields.ts'
import { DecisionHistory } from './history.tsx'
import type { MadeDecision } from './made.ts'
import type { StandingInTime } from './room.ts'
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
  /** How the decision in force stands today, where it is for a time. */
  inTime?: StandingInTime
  /** Whom the reason reaches. */
  reasonHint: string
  /** Of what is shown (`sightOf`). */
  sight: string
  /** The form as it came back; what met something that had changed (409) stands beside what is in force. */
  returned?: Returned<Fields>
}

/** Whether what was typed met something that had changed. */
export function isUnsaved(returned: Returned<Fields> | undefined): boolean {
  return returned?.status === 409
}

/** What was typed into a field that the page draws itself. */
function said(returned: Returned<Fields> | undefined, name: string): string | undefined {
  return returned && typedIn(returned, name)[0]
}

/** What is in force, and beside it what somebody wanted to decide when it had changed. */
export function DecisionNotices<Value extends string>({
  lang,
  decisions,
  options,
  labels,
  carried,
  inTime,
  returned,
}: DecidingProps<Value>) {
  const current = inForce(decisions)
  const wanted = isUnsaved(returned) && options.find(option => option.value === said(returned, 'decision'))
  return (
    <>
      {current && (
        <Notice kind={inTime?.holds === false ? 'info' : 'ok'} title={nameInTime(labels, current.value, inTime)}>
          {carried?.has(current.id) && <p>{carried.get(current.id)}</p>}
          {current.reason}
        </Notice>
      )}
      {wanted && (
        <Notice kind="waiting" title={`${words(lang).yours}: ${wanted.label}`}>
          {said(returned, 'reason')}
        </Notice>
      )}
    </>
  )
}

/** What a decision is called, with how it stands where it is for a time. */
export function nameInTime(labels: Record<string, string>, value: string, inTime?: StandingInTime): string {
  return [labels[value] ?? value, inTime?.said].filter(Boolean).join(': ')
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
  const { lang, decisions, options, carries, reasonHint, sight, returned } = props
  const w = words(lang)
  const form = decisionForm({ values: options.map(option => option.value), carries })
  const label = inForce(decisions) ? w.anew : w.decide
  const choices = options.map(({ value, label, barred }) => ({ value, label, hint: barred, disabled: !!barred }))
  const shown = {
    id: 'decision',
    label: w.decision,
    error: returned?.errors.decision,
    value: said(returned, 'decision'),
  }
  const choice = <RadioGroup {...shown} options={choices} />
  if (choices.every(one => one.disabled)) return <Section title={w.none}>{choice}</Section>
  return (
    <Section title={label}>
      <form method="post" enctype={encodingOf(form)} noValidate>
        <Hidden fields={{ sight }} />
        {choice}
        <CarriedFields {...props} />
        <StaffFields form={form} only={['reason']} hints={{ reason: reasonHint }} {...{ lang, returned }} />
        <Actions>
          <Button>{label}</Button>
        </Actions>
      </form>
    </Section>
  )
}

/** What some values carry, below the choice, as far as one of them can be chosen; with whose it is, unless it is everybody's. */
function CarriedFields<Value extends string>(props: DecidingProps<Value>) {
  const { lang, options, carries, standing, returned } = props
  const able = options.filter(({ value, barred }) => !barred && carries?.by.includes(value))
  if (!carries || able.length === 0) return null
  const fields = <StaffFields form={carries.form} lang={lang} values={standing} returned={returned} />
  if (options.every(({ value }) => carries.by.includes(value))) return fields
  const label = words(lang).carriedBy(able.map(option => option.label).join(', '))
  return <FieldGroup field={{ id: 'carried', label, hint: words(lang).carriedNote }}>{fields}</FieldGroup>
}
