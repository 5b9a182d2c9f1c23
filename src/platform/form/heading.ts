import type { Lang } from '../../design/index.ts'
import type { FormPage } from './content.ts'

export interface PageHeading {
  /** The page's first heading, and what the browser calls it. */
  text: string
  /** It is the label of the only question, which then needs none of its own. */
  isLabel: boolean
  /** Why it is asked, where the question does not say so itself. */
  why?: string
}

/** A page is headed by what it asks: by its only question, unless its title is the question and the label an answer's name. */
export function headingOf({ questions, title, why }: FormPage, lang: Lang): PageHeading {
  const [only, ...more] = questions
  const label = only?.label[lang]
  const asks = (text: string) => text.trimEnd().endsWith('?')
  if (!only || !label || more.length > 0 || (asks(title[lang]) && !asks(label)))
    return { text: title[lang], isLabel: false, why: why?.[lang] }
  return { text: label, isLabel: true, why: only.why ? undefined : why?.[lang] }
}
