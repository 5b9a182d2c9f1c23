import type { Chance } from '../../simulation/chance.ts'

/** A name as somebody types it from memory on a phone: one to three harms out of those people really do. */
export function damageWords(text: string, chance: Chance): string {
  let damaged = text
  const harms = 1 + chance.whole(0, 1)
  for (let at = 0; at < harms; at++) damaged = chance.pick(ways)(damaged, chance)
  return damaged
}

type Way = (text: string, chance: Chance) => string

const ways: Way[] = [
  text => text.toLowerCase(),
  text => `PP. ${text}`,
  text => `pondok pesantren ${text}`,
  text => text.replace(/(.)\1/, '$1'),
  text => text.replace(/dh/i, 'd').replace(/th/i, 't').replace(/sy/i, 's'),
  text => text.replace(/ai/i, 'ae').replace(/'/g, ''),
  text => text.replaceAll('-', ' '),
  withoutLetter,
  swapped,
]

function withoutLetter(text: string, chance: Chance): string {
  const at = chance.whole(2, Math.max(2, text.length - 2))
  return text[at] === ' ' ? text : text.slice(0, at) + text.slice(at + 1)
}

function swapped(text: string, chance: Chance): string {
  const at = chance.whole(2, Math.max(2, text.length - 3))
  if (text[at] === ' ' || text[at + 1] === ' ') return text
  return text.slice(0, at) + (text[at + 1] ?? '') + text[at]! + text.slice(at + 2)
}
