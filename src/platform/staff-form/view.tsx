import type { ComponentChildren } from 'preact'
import { Hidden, type FieldError, type Lang } from '../../design/index.ts'
import { isWrong, type Answers } from '../form/answer.ts'
import { named } from '../form/named.ts'
import type { FormContext, RegionSource } from '../form/type.ts'
import { contextFor } from './context.ts'
import type { Part, StaffForm } from './define.ts'
import type { Fields, KeptFile, NameIn, Values } from './field.ts'
import { fileFields } from './files.ts'
import { versionField, type Returned } from './read.ts'
import { answersFrom } from './summary.ts'

export interface StaffFormProps<F extends Fields> {
  form: StaffForm<F>
  lang: Lang
  action: string
  /** The same form as it came back. */
  returned?: Returned<F>
  /** What stands in the fields at first. */
  values?: Partial<Values<F>>
  /** What the page itself sends; undefined is not sent. */
  hidden?: Partial<Record<NameIn<F>, string>>
  /** The version of what stands, where two people may change the same thing. */
  version?: string
  /** Hints that only this page knows. */
  hints?: Partial<Record<NameIn<F>, string>>
  /** Makes the ids of the controls different where the form stands on a page several times. */
  suffix?: string
  regions?: RegionSource
  /** Files that stand in their places already. */
  current?: Partial<Record<NameIn<F>, KeptFile>>
  /** The buttons. */
  children: ComponentChildren
}

/** A form of staff with all its fields, as typed where it came back. */
export function StaffFormView<F extends Fields>(props: StaffFormProps<F>) {
  const { form, action, hidden, version, children } = props
  return (
    <form method="post" action={action} enctype={encodingOf(form)} noValidate>
      <Hidden fields={{ ...defined(hidden), ...(version === undefined ? {} : { [versionField]: version }) }} />
      <StaffFields {...props} />
      {children}
    </form>
  )
}

/** How a browser is to send the form: with files otherwise than without. */
export function encodingOf<F extends Fields>({ parts }: Pick<StaffForm<F>, 'parts'>) {
  return fileFields({ parts }).length > 0 ? 'multipart/form-data' : undefined
}

/** What {@link StaffFields} shows. */
export interface StaffFieldsProps<F extends Fields> extends Omit<StaffFormProps<F>, 'action' | 'children'> {
  /** Only these of them, in the order of the form. */
  only?: readonly NameIn<F>[]
}

/** Its fields alone, for a page that lays other things between them. */
export function StaffFields<F extends Fields>(props: StaffFieldsProps<F>) {
  const answers: Answers = props.returned?.typed ?? answersFrom({ ...usualIn(props.form), ...props.values })
  const context = contextFor(props.lang, props.regions)
  const isShown = ({ name }: Part) => props.only?.includes(name) ?? true
  return props.form.parts
    .filter(isShown)
    .map(part => (
      <OneField key={part.name} part={part} answers={answers} context={context} {...namedFor(part, props)} />
    ))
}

function usualIn<F extends Fields>({ parts }: StaffForm<F>): Record<string, string> {
  return Object.fromEntries(parts.flatMap(({ name, field: { usual } }) => (usual === undefined ? [] : [[name, usual]])))
}

function namedFor<F extends Fields>({ name }: Part, { returned, hints, suffix, current }: Partial<StaffFormProps<F>>) {
  const of = name as NameIn<F>
  return { error: returned?.errors[of], hint: hints?.[of], id: idOf(name, suffix), current: current?.[of] }
}

interface OneProps {
  part: Part
  answers: Answers
  context: FormContext
  error?: string
  hint?: string
  id: string
  current?: KeptFile
}

function OneField({ part, answers, context: form, error, hint, id, current }: OneProps) {
  const question = hint === undefined ? part.question : { ...part.question, hint: { id: hint, en: hint } }
  return <>{part.type.show({ question, given: answers[part.name], error, heading: false, id, form, current })}</>
}

function idOf(name: string, suffix: string | undefined): string {
  return suffix === undefined ? name : `${name}-${suffix}`
}

/** Any form that came back. */
interface Erring {
  errors: Partial<Record<string, string>>
  labels?: Partial<Record<string, string>>
}

/** The lines of the error summary, in the order of the fields; each names its field. */
export function errorsOf(returned: Erring | undefined, suffix?: string): FieldError[] {
  return Object.entries(returned?.errors ?? {}).flatMap(([name, text]) =>
    text === undefined ? [] : [{ href: `#${idOf(name, suffix)}`, text: named(returned?.labels?.[name] ?? '', text) }],
  )
}

/** What was typed into one field, for a page that draws it itself. */
export function typedIn<F extends Fields>({ typed }: Returned<F>, name: NameIn<F>): string[] {
  const given = typed[name]
  return isWrong(given) ? [given.raw[name] ?? []].flat() : []
}

function defined(fields: Partial<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  )
}
