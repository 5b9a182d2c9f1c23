import { readFileSync } from 'node:fs'

/** Megabytes that a process holds in memory; 0 where the system does not tell. */
export function residentMb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(read(pid, 'status') ?? '')?.[1] ?? 0) / 1024
}

/** Seconds of processor time that a process has used so far; undefined where the system does not tell. */
export function processorSeconds(pid: number): number | undefined {
  // The name of the program, in brackets, may hold spaces itself; what follows begins with the third field.
  const fields = read(pid, 'stat')?.split(') ').at(-1)?.split(' ')
  return fields && (Number(fields[11]) + Number(fields[12])) / 100
}

function read(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1')
  } catch {
    return undefined
  }
}
