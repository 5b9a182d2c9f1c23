import { Field, control } from './field.tsx'
import type { TextInputProps } from './text-input.tsx'

export interface CodeInputProps extends TextInputProps {
  /** Letters may occur (NIB has digits only, a receipt number has letters). */
  letters?: boolean
}

/** A number that people copy from a paper: NSPP, NIK, NPWP, NIB. Mono, wide, digits keyboard. */
export function CodeInput(props: CodeInputProps) {
  return (
    <Field field={props}>
      <input
        {...control(props)}
        class="code"
        value={props.value}
        inputMode={props.letters ? 'text' : 'numeric'}
        autocomplete={props.autocomplete ?? 'off'}
        autocapitalize={props.letters ? 'characters' : undefined}
        spellcheck={false}
        required={props.required}
        maxLength={props.maxLength}
        pattern={props.pattern}
      />
      {props.children}
    </Field>
  )
}
