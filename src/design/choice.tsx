import type { ComponentChildren } from 'preact'
import { FieldGroup, type FieldProps } from './field.tsx'
import { useWords } from './lang.ts'

export interface Option {
  value: string
  label: string
  hint?: ComponentChildren
  disabled?: boolean
}

export interface RadioGroupProps extends FieldProps {
  options: Option[]
  value?: string
  inline?: boolean
  required?: boolean
}

export interface CheckGroupProps extends FieldProps {
  options: Option[]
  values?: string[]
  inline?: boolean
}

/** One of several. The first choice carries the group's id, so that an error link lands on a control. */
export function RadioGroup(props: RadioGroupProps) {
  return (
    <FieldGroup field={{ ...props, id: `${props.id}-group` }}>
      <div class={props.inline ? 'opts inl' : 'opts'}>
        {props.options.map((option, at) => (
          <Choice
            key={option.value}
            type="radio"
            id={at ? `${props.id}-${at + 1}` : props.id}
            name={props.name ?? props.id}
            option={option}
            checked={option.value === props.value}
            required={props.required}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** Any of several. */
export function CheckGroup(props: CheckGroupProps) {
  return (
    <FieldGroup field={{ ...props, id: `${props.id}-group` }}>
      <div class={props.inline ? 'opts inl' : 'opts'}>
        {props.options.map((option, at) => (
          <Choice
            key={option.value}
            type="checkbox"
            id={at ? `${props.id}-${at + 1}` : props.id}
            name={props.name ?? props.id}
            option={option}
            checked={props.values?.includes(option.value) ?? false}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** Yes or no; the values sent are `yes` and `no`. */
export function YesNo(props: Omit<RadioGroupProps, 'options' | 'inline'>) {
  const w = useWords()
  const options = [
    { value: 'yes', label: w.yes },
    { value: 'no', label: w.no },
  ]
  return <RadioGroup {...props} options={options} inline />
}

interface ChoiceProps {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  option: Option
  checked: boolean
  required?: boolean
}

function Choice({ type, id, name, option, checked, required }: ChoiceProps) {
  const hintId = option.hint ? `${id}-hint` : undefined
  return (
    <div class="opt1">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        required={required}
        disabled={option.disabled}
        aria-describedby={hintId}
      />
      <label for={id}>{option.label}</label>
      {option.hint && (
        <p class="hint" id={hintId}>
          {option.hint}
        </p>
      )}
    </div>
  )
}
