import { Actions, Button, Hidden, TapLink, type Lang } from '../../design/index.ts'
import { isWrong, type Answers } from '../form/answer.ts'
import { BothValues } from './both-values.tsx'
import type { StaffForm } from './define.ts'
import type { Fields, Values } from './field.ts'
import { versionField } from './read.ts'
import { summaryOf } from './summary.ts'
import { contextFor } from './context.ts'
import { words } from './words.ts'

/** What somebody else has written meanwhile, with its version; by whom and when, where it is known. */
export interface Standing<F extends Fields> {
  values: Partial<Values<F>>
  version: string
  by?: string
  at?: Date
}

export interface ClashProps<F extends Fields> {
  form: StaffForm<F>
  lang: Lang
  /** Where the form is posted to. */
  action: string
  /** Where somebody goes who keeps what stands. */
  back: string
  standing: Standing<F>
  /** What was typed: what it says, and as it was typed, to be sent again. */
  values: Values<F>
  typed: Answers
}

/** Both values side by side, and the choice: mine is sent again with the version that was shown here, or theirs stays. */
export function Clash<F extends Fields>({ form, lang, action, back, standing, values, typed }: ClashProps<F>) {
  const w = words(lang).clash
  const context = contextFor(lang)
  const theirs = summaryOf(form, standing.values, context)
  const rows = summaryOf(form, values, context).map(({ term, detail: mine }, at) => {
    return { term, mine, now: theirs[at]!.detail }
  })
  return (
    <>
      {(standing.by ?? standing.at) && <p>{w.by(standing.by, standing.at)}</p>}
      <BothValues lang={lang} rows={rows} />
      <form method="post" action={action}>
        <Hidden fields={{ [versionField]: standing.version }} />
        {rawOf(form, typed).map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <Actions>
          <Button>{w.send}</Button>
          <TapLink href={back}>{w.keep}</TapLink>
        </Actions>
      </form>
    </>
  )
}

/** Every field as it was typed; a secret is typed anew. */
function rawOf<F extends Fields>({ parts }: StaffForm<F>, typed: Answers): [name: string, value: string][] {
  return parts.flatMap(({ name, type }) => {
    const given = typed[name]
    if (type.secret || !isWrong(given)) return []
    return Object.entries(given.raw).flatMap(([field, said]) =>
      [said].flat().map(one => [field, one] as [string, string]),
    )
  })
}
