import type { ComponentChildren } from 'preact'
import { Field, control, type FieldProps } from './field.tsx'
import { useWords } from './lang.ts'

export interface SelectProps extends FieldProps {
  options: { value: string; label: string }[]
  value?: string
  required?: boolean
  /** The first, empty choice; without it "Pilih". */
  placeholder?: string
  /** Whatever travels with the choice, unseen. */
  children?: ComponentChildren
}

/** One of many: the phone's own list, which every thumb knows. */
export function Select(props: SelectProps) {
  const w = useWords()
  return (
    <Field field={props}>
      <select {...control(props)} required={props.required}>
        <option value="">{props.placeholder ?? w.choose}</option>
        {props.options.map(option => (
          <option key={option.value} value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
      {props.children}
    </Field>
  )
}
