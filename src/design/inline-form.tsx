import { Button } from './button.tsx'
import { Field, control, type FieldProps } from './field.tsx'
import { Hidden } from './question.tsx'

export interface InlineFormProps extends FieldProps {
  action: string
  /** Changes something; without it the answer goes into the address. */
  post?: boolean
  button: string
  value?: string
  hidden?: Record<string, string>
  /** A number copied from a paper: mono. */
  code?: boolean
}

/** One field and its button in one row: check a certificate, search. */
export function InlineForm(props: InlineFormProps) {
  return (
    <form action={props.action} method={props.post ? 'post' : undefined}>
      <Hidden fields={props.hidden} />
      <Field field={props}>
        <span class="line">
          <input
            {...control(props)}
            class={props.code ? 'code' : undefined}
            value={props.value}
            autocomplete="off"
            spellcheck={false}
          />
          <Button>{props.button}</Button>
        </span>
      </Field>
    </form>
  )
}
