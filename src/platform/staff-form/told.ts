import type { Lang } from '../../design/index.ts'
import type { ToldPost } from '../form/told-post.ts'
import type { Standing } from './clash.tsx'
import type { StaffForm } from './define.ts'
import type { Fields, NameIn, Values } from './field.ts'
import type { Returned } from './read.ts'
import { summaryOf } from './summary.ts'
import { contextFor } from './context.ts'
import { words } from './words.ts'

/** A refused post, for programs: nothing of it was saved. */
export function returnedTold<F extends Fields>(next: string, { errors, codes }: Returned<F>): ToldPost {
  const problems = Object.entries<string | undefined>(errors).map(([question, text = '']) => {
    return { question, code: codes[question as NameIn<F>] ?? 'other', text }
  })
  return { state: 'refused', problems, clashes: [], next }
}

/** The same where somebody changed it meanwhile: both values, and the version to send it again with. */
export function clashTold<F extends Fields>(
  form: StaffForm<F>,
  values: Values<F>,
  standing: Standing<F>,
  lang: Lang,
  next: string,
): ToldPost & { version: string } {
  const theirs = summaryOf(form, standing.values, contextFor(lang))
  const mine = summaryOf(form, values, contextFor(lang))
  const clashes = mine.map(({ name, detail }, at) => ({ question: name, given: detail, other: theirs[at]!.detail }))
  const problems = [{ code: 'changed', text: words(lang).clash.title }]
  return { state: 'refused', problems, clashes, next, version: standing.version }
}
