/** One measured promise of a method. `run` builds its input untimed, then times only the method itself. */
export interface Case {
  name: string
  barSeconds: number
  barMegabytes?: number
  /** The known time of the reference tool, with its name. */
  known: string
  run(): Promise<CaseResult> | CaseResult
}

export interface CaseResult {
  seconds: number
  /** What else the reader should see: sizes, quality reached, ratio to a peer in the same run. */
  notes: string
  /** What was not right about the answer; any entry fails the case. */
  problems: string[]
}

export interface Measured extends CaseResult {
  peakMegabytes: number
}

/** Seconds that a piece of work took, with its answer. */
export async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const started = performance.now()
  const answer = await work()
  return [answer, (performance.now() - started) / 1000]
}
