import { Actions, Button, FieldGroup, Hidden, RadioGroup, Section, type Lang } from '../../design/index.ts'
import {
  encodingOf,
  StaffFields,
  typedIn,
  type Fields,
  type KeptFile,
  type Returned,
  type Values,
} from '../staff-form/index.ts'
import type { Carried } from './carried.ts'
import type { HistoryEntry } from '../history/index.ts'
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
  /** What can be chosen, and what it `means`; `barred` says why it cannot. */
  options: { value: Value; label: string; means?: string; barred?: string }[]
  /** What the values are called once they are decided. */
  labels: Record<string, string>
  untold?: Record<string, string>
  /** What happens now that one is in force. */
  next?: string
  /** What some of the values carry, and what decisions carried, by their ids. */
  carries?: Carried<Value>
  carried?: ReadonlyMap<string, string>
  /** What the newest that carries something carries: the fields begin with it; and its photos, by their fields. */
  standing?: Partial<Values<Fields>>
  photos?: Partial<Record<string, KeptFile>>
  /** Where everybody sees what is carried. */
  publicAt?: string
  /** How the decision in force stands today, where it is for a time. */
  inTime?: StandingInTime
  /** Whom the reason reaches. */
  reasonHint: string
  /** What else happened to the subject. */
  events?: readonly HistoryEntry[]
  /** Of what is shown (`sightOf`). */
  sight: string
  /** The form as it came back; what met something that had changed (409) stands beside what is decided. */
  returned?: Returned<Fields>
}

/** Whether what was typed met something that had changed. */
export function isUnsaved(returned: Returned<Fields> | undefined): boolean {
  return returned?.status === 409
}

/** What was typed into a field that the page draws itself. */
export function typedOne(returned: Returned<Fields> | undefined, name: string): string | undefined {
  return returned && typedIn(returned, name)[0]
}

/** Every decision so far, and what else happened; empty before the first of them. */
export function DecidedSoFar<Value extends string>(props: DecidingProps<Value>) {
  const { lang, decisions, labels, untold, carried, events = [] } = props
  if (decisions.length + events.length === 0) return null
  const { history, historyOfAll } = words(lang)
  return (
    <Section title={events.length > 0 ? historyOfAll : history}>
      <DecisionHistory {...{ lang, decisions, labels, untold, carried, events }} />
    </Section>
  )
}

/** To decide, for the first time or anew. What cannot be decided says why; when nothing can, only that stands here. */
export function DecisionForm<Value extends string>(props: DecidingProps<Value>) {
  const { lang, decisions, options, carries, reasonHint, sight, returned } = props
  const w = words(lang)
  const form = decisionForm({ values: options.map(option => option.value), carries })
  const label = inForce(decisions) ? w.anew : w.decide
  const choices = options.map(({ barred, means, ...one }) => ({ ...one, hint: barred ?? means, disabled: !!barred }))
  const shown = {
    id: 'decision',
    label: w.decision,
    error: isUnsaved(returned) ? undefined : returned?.errors.decision,
    // What somebody else decided is not to be overturned by the next press alone.
    value: isUnsaved(returned) ? undefined : typedOne(returned, 'decision'),
  }
  const choice = <RadioGroup {...shown} options={choices} />
  if (choices.every(one => one.disabled)) return <Section title={w.none}>{choice}</Section>
  return (
    <Section title={label} onScreen>
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
  const { lang, options, carries, standing, photos, returned } = props
  const able = options.filter(({ value, barred }) => !barred && carries?.by.includes(value))
  if (!carries || able.length === 0) return null
  const fields = <StaffFields form={carries.form} values={standing} current={photos} {...{ lang, returned }} />
  if (options.every(({ value }) => carries.by.includes(value))) return fields
  const label = words(lang).carriedBy(able.map(option => option.label).join(', '))
  return <FieldGroup field={{ id: 'carried', label, hint: words(lang).carriedNote }}>{fields}</FieldGroup>
}
