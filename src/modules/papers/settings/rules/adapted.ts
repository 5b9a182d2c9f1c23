import type { PaperTexts } from '../../../../platform/paper/index.ts'

/** What the office may adapt of a kind of paper. */
export interface Adapted {
  pattern: string
  position?: string
  texts: { id: PaperTexts; en?: PaperTexts }
}

/** One thing that differs between two versions. */
export interface Difference {
  /** `text`: which, and in which language. */
  what: 'pattern' | 'position' | { text: string; lang: 'id' | 'en' }
  before: string
  after: string
}

/** What changed from one version to the next, in the order of the form. */
export function differences(before: Adapted, after: Adapted): Difference[] {
  const texts = (['id', 'en'] as const).flatMap(lang =>
    Object.entries(after.texts[lang] ?? {}).map(([text, said]) => {
      return { what: { text, lang }, before: before.texts[lang]?.[text] ?? '', after: said }
    }),
  )
  const all: Difference[] = [
    { what: 'pattern', before: before.pattern, after: after.pattern },
    { what: 'position', before: before.position ?? '', after: after.position ?? '' },
    ...texts,
  ]
  return all.filter(one => one.before !== one.after)
}
