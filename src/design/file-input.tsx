import { Field, Hint, control, type FieldProps } from './field.tsx'
import { formatBytes } from './format.ts'
import type { StatusKind } from './frame.ts'
import { useLang, useWords } from './lang.ts'
import type { Picture } from './media-list.tsx'
import { Status } from './status.tsx'

export interface FileInputProps extends FieldProps {
  /** What the browser offers: ".jpg,.png,.pdf" */
  accept: string
  /** The same in words: "JPG, PNG atau PDF"; the greatest size is added. */
  kinds?: string
  /** All of it in a sentence of its own, where kinds have limits of their own. */
  limits?: string
  maxBytes: number
  current?: { name: string; bytes: number; href?: string; state?: StatusKind; word?: string; picture?: Picture }
  multiple?: boolean
  required?: boolean
  /** Asks the phone for its camera. */
  capture?: 'environment' | 'user'
}

/** A file: its limits stand before the choice, the file that is there already stays in sight. */
export function FileInput(props: FileInputProps) {
  const w = useWords()
  const lang = useLang()
  const limits = `${props.id}-limits`
  const said = props.limits ?? w.fileLimits(capital(props.kinds ?? ''), together(formatBytes(props.maxBytes, lang)))
  const { 'aria-describedby': described, ...rest } = control(props)
  return (
    <Field field={props}>
      <Hint id={limits}>{said}</Hint>
      {props.current && <CurrentFile file={props.current} />}
      <input
        {...rest}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        required={props.required && !props.current}
        capture={props.capture}
        data-max={props.maxBytes}
        aria-describedby={[described, limits].filter(Boolean).join(' ')}
      />
    </Field>
  )
}

function CurrentFile({ file }: { file: NonNullable<FileInputProps['current']> }) {
  const w = useWords()
  return (
    <p class="cur">
      {file.picture && <img loading="lazy" {...file.picture} />}
      <span>
        <small>{w.fileCurrent}</small>
        {file.href ? <a href={file.href}>{file.name}</a> : <b>{file.name}</b>}{' '}
        <small class="nb">{formatBytes(file.bytes, useLang())}</small>
      </span>
      {file.state && <Status kind={file.state}>{file.word}</Status>}
    </p>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A figure and its unit stay on one line. */
function together(text: string): string {
  return text.replace(' ', '\u00a0')
}
