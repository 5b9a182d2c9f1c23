/** How far a batch has come: counts as the database tells them. */
interface Progress {
  total: number
  set: unknown
  failed: unknown
}

/** Nothing of it is waited for any more. */
export function isDone({ total, set, failed }: Progress): boolean {
  return Number(set) + Number(failed) === total
}
