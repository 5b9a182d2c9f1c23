import { CodeInput, FileInput, Select, TextInput, type FieldProps, type TextInputProps } from '../../design/index.ts'
import { fieldOf, typed } from '../form/field.ts'
import type { Posted, Shown } from '../form/type.ts'
import { types } from '../form/types.ts'
import type { FormBody, UploadedFile } from '../web/form-body.ts'
import type { OwnType, Say } from './field.ts'

/** How one line looks, and how its value is told. */
interface LineLook<V> extends Omit<TextInputProps, keyof FieldProps | 'value'> {
  told?: (value: V) => string
  /** A number copied from a message or a paper. */
  digits?: true
}

/** One line that a rule of the room judges: undefined is the problem `other`. */
export function line<V>(judge: (said: string) => V | undefined, look: LineLook<V> = {}): OwnType<V> {
  const { told = String, digits, ...input } = look
  const Control = digits ? CodeInput : TextInput
  return {
    parse({ code }, posted) {
      const value = judge(posted.value(code))
      // Whatever it is, it lives as long as its request: no value of a programme form, which would be kept.
      return value === undefined ? { problem: { code: 'other' } } : { value: value as never }
    },
    show: shown => (
      <Control
        {...fieldOf(shown)}
        required={!shown.question.optional}
        {...input}
        value={typed(shown.given, shown.question.code, told)}
      />
    ),
    review: (_question, value) => told(value as never),
  }
}

/** Longer ones are no password: the rule for new ones stops far below. */
const longestSecret = 200

/** A password: never sent back. */
export function secret(autocomplete: 'current-password' | 'new-password'): OwnType<string> {
  return {
    secret: true,
    parse: ({ code }, posted) => ({ value: posted.value(code).slice(0, longestSecret) }),
    show: shown => (
      <TextInput {...fieldOf(shown)} type="password" autocomplete={autocomplete} maxLength={longestSecret} required />
    ),
    review: () => '',
  }
}

/** What the page itself sends, in a hidden field or by a button: an id, which button was pressed, where to return to. */
export function sent<V extends string>(judge: (said: string) => V | undefined): OwnType<V> {
  return {
    unseen: true,
    parse({ code }, posted) {
      const value = judge(posted.value(code))
      return value === undefined ? { problem: { code: 'other' } } : { value }
    },
    show: () => null,
    review: (_question, value) => String(value),
  }
}

/** Any of several that the page itself offers; what it never offered is the reader's to leave out. */
export const several: OwnType<string[]> = {
  unseen: true,
  multiple: true,
  parse: ({ code }, posted) => ({ value: posted.all(code) }),
  show: () => null,
  review: (_question, value) => [value].flat().join(', '),
}

/** A judge for {@link sent}: one of these, and nothing else. */
export function among<V extends string>(...known: readonly V[]): (said: string) => V | undefined {
  return said => known.find(one => one === said)
}

/** One of many, in the phone's own list. */
export function select<V extends string>(codes: readonly V[], label: (code: V) => Say): OwnType<V> {
  const known = among(...codes)
  return {
    parse({ code }, posted) {
      const value = known(posted.value(code))
      return value === undefined ? { problem: { code: 'choice.unknown' } } : { value }
    },
    show: shown => (
      <Select
        {...fieldOf(shown)}
        required={!shown.question.optional}
        options={codes.map(code => ({ value: code, label: label(code)(shown.form.lang) }))}
        value={typed(shown.given, shown.question.code, String)}
      />
    ),
    review: (_question, value, { lang }) => label(value as V)(lang),
  }
}

/** One box: ticked, or not. */
export function tick(ticked: string): OwnType<boolean> {
  return {
    blankIsAnswer: () => true,
    parse: ({ code }, posted) => ({ value: posted.value(code) === ticked }),
    show: shown => <Tick shown={shown} value={ticked} />,
    review: types.yesno.review,
  }
}

function Tick({ shown, value }: { shown: Shown; value: string }) {
  const { id, name = id, label, hint } = fieldOf(shown)
  const checked = typed(shown.given, shown.question.code, (yes: boolean) => (yes ? value : '')) === value
  return (
    <p>
      <label>
        <input class="pick" type="checkbox" name={name} value={value} checked={checked} /> {label} {hint}
      </label>
    </p>
  )
}

/** Which files are taken, as the browser and people are told. */
interface FileLook {
  accept: string
  kinds: string
  bytes: number
}

/** A file of the post; its bytes stand on the disk until the request is answered. */
export function file({ accept, kinds, bytes }: FileLook): OwnType<UploadedFile> {
  return {
    fileBytes: bytes,
    blankIsAnswer: () => true,
    parse({ code, optional }, posted) {
      const found = filesOf(posted).find(one => one.field === code)
      if (!found) return optional ? { value: null } : { problem: { code: 'file.missing' } }
      return found.tooLarge ? { problem: { code: 'file.large' } } : { value: found as never }
    },
    show: shown => (
      <FileInput {...fieldOf(shown)} accept={accept} kinds={kinds} maxBytes={bytes} current={shown.current} />
    ),
    review: (_question, value) => (value as unknown as UploadedFile).name,
  }
}

function filesOf(posted: Posted): UploadedFile[] {
  return (posted as Partial<FormBody>).files ?? []
}
