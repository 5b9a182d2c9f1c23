import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Lang } from './frame.ts'
import { words } from './words.ts'

/** The language of everything below it. `renderPage` sets it; without it components speak Indonesian. */
export const Spoken = createContext<Lang>('id')

/** The language in which the component is being drawn. */
export function useLang(): Lang {
  return useContext(Spoken)
}

/** The design's own sentences in the language in which the component is being drawn. */
export function useWords() {
  return words(useLang())
}
