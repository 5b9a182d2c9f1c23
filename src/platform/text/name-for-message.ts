import { cut } from './cut.ts'

/**
 * A name as it may stand in a message that we send: short, and nothing a phone would make a link of. What people type for an
 * apostrophe stays one: a blank in its place would make two words of a name.
 */
export function nameForMessage(name: string): string {
  const letters = name
    .replace(/[`´‘′]/gu, "'")
    .replace(/[^\p{L}\p{M}\p{N}'’ .-]+/gu, ' ')
    .replace(/\.(?=\S)/g, '. ')
  return cut(letters.replace(/ {2,}/g, ' ').trim(), 80)
}
