import type { ComponentChildren } from 'preact'
import { Field, control, type FieldProps } from './field.tsx'

export interface TextInputProps extends FieldProps {
  value?: string
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url'
  autocomplete?: string
  required?: boolean
  maxLength?: number
  pattern?: string
  /** Width in characters, when the answer has a known length. */
  size?: number
  /** A place: where phones can tell theirs, a button fills it in. */
  here?: boolean
  before?: string
  after?: string
  /** Whatever stands below the control: a live match, a link. */
  children?: ComponentChildren
}

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { before, after, children } = props
  const input = <Input {...props} />
  return (
    <Field field={props}>
      {before || after ? (
        <span class="unit">
          {before && <span>{before}</span>}
          {input}
          {after && <span>{after}</span>}
        </span>
      ) : (
        input
      )}
      {children}
    </Field>
  )
}

function Input(props: TextInputProps) {
  return (
    <input
      {...control(props)}
      // The element's type is a union by this attribute; a variable of several of its values fits no member of it.
      type={(props.type ?? 'text') as 'text'}
      value={props.value}
      inputMode={props.inputMode}
      autocomplete={props.autocomplete ?? 'off'}
      required={props.required}
      maxLength={props.maxLength}
      pattern={props.pattern}
      data-here={props.here}
      class={props.size ? `w${widthStep(props.size)}` : undefined}
    />
  )
}

/** The few widths that exist: an answer of five characters does not get a field for fifty. */
function widthStep(size: number): 4 | 8 | 16 {
  if (size <= 4) return 4
  return size <= 8 ? 8 : 16
}
