import type { PaperContent } from './content.ts'
import { setLetter, type Seal } from './typst.ts'

/** Letters to be set one after another by a process of their own: setting blocks. */
export interface LettersAsked {
  letters: { content: PaperContent; seal: Seal; at: string }[]
}

export type LettersSet = { images: { data: Uint8Array }[] } | { problem: string }

/** Sets letters in their order; what is amiss with one is told in the words of the compiler, and none of them is given. */
export function setLetters({ letters }: LettersAsked): LettersSet {
  try {
    return {
      images: letters.map(({ content, seal, at }) => ({ data: setLetter(content, seal, Temporal.Instant.from(at)) })),
    }
  } catch (error) {
    return { problem: (error as Error).message }
  }
}
