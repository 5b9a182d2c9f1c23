/** A name as it may stand in a message that we send: short, and nothing a phone would make a link of. */
export function nameForMessage(name: string): string {
  const letters = name.replace(/[^\p{L}\p{M}\p{N}'’ .-]+/gu, ' ').replace(/\.(?=\S)/g, '. ')
  return letters.replace(/ {2,}/g, ' ').trim().slice(0, 80)
}
