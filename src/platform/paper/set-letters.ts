import type { PaperContent, Seal } from './content.ts'
import { setLetter } from './typst.ts'

/** Papers to be set one after another by a process of their own: setting blocks. */
export interface LettersAsked {
  letters: { content: PaperContent; seal?: Seal; at: string }[]
}

export type LettersSet = { images: { data: Uint8Array }[] } | { problem: string }

/** Sets papers in their order; what is amiss with one is told in the words of the compiler, and none of them is given. */
export async function setLetters({ letters }: LettersAsked): Promise<LettersSet> {
  try {
    const images = []
    for (const { content, seal, at } of letters)
      images.push({ data: await setLetter(content, seal, Temporal.Instant.from(at)) })
    return { images }
  } catch (error) {
    return { problem: (error as Error).message }
  }
}
