/**
 * The states that a kind of thing may have, and which may follow each other. The same steps are rows (`life_step`); a test
 * compares both and walks them.
 */
export interface Life<State extends string = string> {
  /** As in `life_step`. */
  name: string
  /** Where its state stands. */
  table: string
  column: string
  /** A column that says since when it stands as it does. */
  movedAt?: string
  /** What it begins as. */
  begins: readonly State[]
  /** Where it can go from each of its states. */
  steps: Readonly<Record<State, readonly State[]>>
  /** Where nothing follows. */
  ends: readonly State[]
}

/** Every step, as `[from, to]`. */
export function stepsOf<State extends string>({ steps }: Life<State>): [State, State][] {
  return (Object.keys(steps) as State[]).flatMap(from => steps[from].map((to): [State, State] => [from, to]))
}

/** The states that some way leads to from a beginning. */
export function reachable<State extends string>({ begins, steps }: Life<State>): Set<State> {
  const found = new Set(begins)
  // A set walks on over what is added meanwhile.
  for (const state of found) for (const next of steps[state]) found.add(next)
  return found
}
