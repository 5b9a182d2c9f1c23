/** Long work as people see it. */
export interface Process {
  id: string
  kind: string
  state: string
  done: number
  total: number | null
  problem: string | null
  startedAt: Date | null
  endedAt: Date | null
}
