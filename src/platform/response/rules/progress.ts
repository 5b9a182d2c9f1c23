import type { Answers } from '../../form/answer.ts'
import type { FormContent } from '../../form/content.ts'
import { states, type Papers } from '../../form/states.ts'

/** How far a draft is: pages and nothing of what stands on them. */
export interface Progress {
  done: number
  wrong: number
  pages: number
  documents: number
}

/** Counts the pages of a draft by their state. */
export function progressOf(content: FormContent, answers: Answers, papers: Papers, documents: number): Progress {
  const all = states(content, answers, papers)
  const count = (state: string) => all.filter(page => page.state === state).length
  return { done: count('done'), wrong: count('wrong'), pages: all.length, documents }
}
