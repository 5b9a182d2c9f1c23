import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks per second in /proc, on every Linux that Node runs on. */
const ticks = 100

/** Seconds of processor time that one process has used; with `children`, of those it has waited for too. */
export function usedBy(pid: number, children = false): number {
  const fields = statOf(pid)
  if (!fields) return 0
  const own = Number(fields[11]) + Number(fields[12])
  return (own + (children ? Number(fields[13]) + Number(fields[14]) : 0)) / ticks
}

/** Processor time of a process and all its living children, with that of the ended ones. */
export function usedByTree(pid: number): number {
  const children = readdirSync('/proc').filter(name => /^\d+$/.test(name) && statOf(Number(name))?.[1] === String(pid))
  return usedBy(pid, true) + children.reduce((sum, child) => sum + usedBy(Number(child)), 0)
}

/** Seconds of processor time that all programs of this machine have used, with what its host took away. */
export function usedByAll(): number {
  const [user, nice, system, , , irq, softirq, steal] = readFileSync('/proc/stat', 'utf8')
    .split('\n')[0]!
    .split(/\s+/)
    .slice(1)
    .map(Number) as number[]
  return (user! + nice! + system! + irq! + softirq! + (steal ?? 0)) / ticks
}

/** The fields after the name, which may hold spaces; the first one is the state. */
function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
