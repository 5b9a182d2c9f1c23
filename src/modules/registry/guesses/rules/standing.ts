/** A pesantren as whoever answers a guess finds it. */
export interface Guess {
  kecamatan_code: string | null
  kecamatan_guess_code: string | null
  /** What its address says, whatever was answered. */
  addressed: string | undefined
  /** Kecamatan whose officers say that it does not lie there. */
  refused: readonly string[]
  /** Kecamatan that officers of another one ever named. */
  named: readonly string[]
}

/**
 * How a pesantren stands to a kecamatan: its guess waits for an answer, it lies here for certain, its officers have refused it,
 * or it was guessed here and is not any more. Undefined: it is none of theirs, and does not exist for them.
 */
export type GuessStanding = 'guessed' | 'here' | 'refused' | 'elsewhere'

export function guessStanding(guess: Guess, kecamatan: string): GuessStanding | undefined {
  if (guess.kecamatan_code === kecamatan) return 'here'
  if (guess.kecamatan_code === null && guess.kecamatan_guess_code === kecamatan) return 'guessed'
  const wasHere = [guess.addressed, ...guess.named, ...guess.refused].includes(kecamatan)
  if (!wasHere) return undefined
  return guess.kecamatan_code === null && guess.refused.includes(kecamatan) ? 'refused' : 'elsewhere'
}
