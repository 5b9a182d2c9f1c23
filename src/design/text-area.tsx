import { Field, Hint, control, type FieldProps } from './field.tsx'
import { formatNumber } from './format.ts'
import { useLang, useWords } from './lang.ts'

export interface TextAreaProps extends FieldProps {
  value?: string
  rows?: number
  /** The most characters the answer may have; told, not enforced, so that a pasted text is never cut silently. */
  limit?: number
  required?: boolean
}

/** Several lines, with its limit said before anybody writes. */
export function TextArea(props: TextAreaProps) {
  const w = useWords()
  const lang = useLang()
  const { 'aria-describedby': described, ...rest } = control(props)
  const limitId = props.limit ? `${props.id}-limit` : undefined
  return (
    <Field field={props}>
      <textarea
        {...rest}
        aria-describedby={[described, limitId].filter(Boolean).join(' ') || undefined}
        rows={props.rows ?? 5}
        required={props.required}
        data-limit={props.limit}
      >
        {props.value}
      </textarea>
      {props.limit && <Hint id={limitId}>{w.atMost(formatNumber(props.limit, lang))}</Hint>}
    </Field>
  )
}
