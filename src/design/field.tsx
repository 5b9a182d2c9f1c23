import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { useWords } from './lang.ts'

/** What every question carries, whatever its control. */
export interface FieldProps {
  /** The id of the control, and its name unless `name` is given. */
  id: string
  label: string
  name?: string
  hint?: ComponentChildren
  error?: string
  why?: ComponentChildren
  optional?: boolean
  /** The label is the page's h1: one question on one page. */
  heading?: boolean
  /** A drawn excerpt of the document the answer stands in. */
  figure?: ComponentChildren
}

/** Label, reason, excerpt, hint and error above one control. */
export function Field({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  return (
    <div class={field.error ? 'field bad' : 'field'}>
      <Label field={field} />
      <Guidance field={field} />
      {children}
    </div>
  )
}

/** The same around a group of controls: a fieldset, whose legend is the question. */
export function FieldGroup({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const { describedBy } = tied(field)
  return (
    <fieldset
      id={field.id}
      class={field.error ? 'field bad' : 'field'}
      aria-describedby={describedBy}
      tabIndex={field.error ? -1 : undefined}
    >
      <legend>{field.heading ? <h1>{named(field)}</h1> : named(field)}</legend>
      <Guidance field={field} />
      {children}
    </fieldset>
  )
}

/** Attributes that tie one control to its label, hint and error. */
export function control(field: FieldProps) {
  const { describedBy } = tied(field)
  return {
    id: field.id,
    name: field.name ?? field.id,
    'aria-describedby': describedBy,
    'aria-invalid': field.error ? ('true' as const) : undefined,
  }
}

function Label({ field }: { field: FieldProps }) {
  const label = <label for={field.id}>{named(field)}</label>
  return field.heading ? <h1>{label}</h1> : label
}

function named(field: FieldProps) {
  return field.optional ? <Optional label={field.label} /> : field.label
}

function Optional({ label }: { label: string }) {
  return (
    <>
      {label} <span class="opt">({useWords().optional})</span>
    </>
  )
}

function Guidance({ field }: { field: FieldProps }) {
  return (
    <>
      {field.why && (
        <p class="why" id={`${field.id}-why`}>
          {field.why}
        </p>
      )}
      {field.figure}
      {field.hint && <Hint id={`${field.id}-hint`}>{field.hint}</Hint>}
      {field.error && (
        <p class="msg" id={`${field.id}-error`}>
          <Icon name="wrong" />
          {field.error}
        </p>
      )}
    </>
  )
}

/** A grey line of help; controls refer to it by its id. */
export function Hint({ id, children }: { id?: string; children: ComponentChildren }) {
  return (
    <p class="hint" id={id}>
      {children}
    </p>
  )
}

function tied(field: FieldProps): { describedBy: string | undefined } {
  const parts = (['why', 'hint', 'error'] as const).filter(part => field[part])
  return { describedBy: parts.length ? parts.map(part => `${field.id}-${part}`).join(' ') : undefined }
}
