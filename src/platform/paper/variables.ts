import type { PaperTexts } from './kind.ts'

const braces = /\{([^{}]*)\}/g

/** What is wrong with a text that somebody has changed. */
export type TextProblem =
  | { text: string; code: 'empty' | 'too-long' | 'open-brace' }
  | { text: string; code: 'unknown-variable'; variable: string }

/** Room for a page of sentences. */
const longest = 3500

/**
 * Judges changed texts: each is there, is not longer than a page, and names only values that its kind knows. A brace that is
 * not closed would be printed as it stands.
 */
export function checkTexts(texts: PaperTexts, names: readonly string[], variables: readonly string[]): TextProblem[] {
  return names.flatMap(text => judged(text, texts[text] ?? '', variables))
}

function judged(text: string, value: string, variables: readonly string[]): TextProblem[] {
  if (value.trim() === '') return [{ text, code: 'empty' }]
  if (value.length > longest) return [{ text, code: 'too-long' }]
  if (/[{}]/.test(value.replace(braces, ''))) return [{ text, code: 'open-brace' }]
  const unknown = variablesIn(value).filter(variable => !variables.includes(variable))
  return [...new Set(unknown)].map(variable => ({ text, code: 'unknown-variable', variable }))
}

/** The names in braces, as they stand. */
export function variablesIn(text: string): string[] {
  return [...text.matchAll(braces)].map(([, name]) => name!)
}

/** A value that a text needs and nobody gave. */
export class MissingValue extends Error {
  readonly variable: string
  constructor(variable: string) {
    super(`the text asks for {${variable}}, which was not given`)
    this.variable = variable
  }
}

/** The texts with their values in them. Braces inside a value stay as they are. @throws MissingValue */
export function filledTexts(texts: PaperTexts, values: Readonly<Record<string, string>>): Record<string, string> {
  const fill = (text: string) =>
    text.replace(braces, (_, name: string) => {
      if (!Object.hasOwn(values, name) || values[name] === '') throw new MissingValue(name)
      return values[name]!
    })
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fill(text)]))
}
