import { isUnreachable } from '../database/is-unreachable.ts'
import { WorkStopped } from './work-stopped.ts'

/** SQLSTATE classes of what lies around a statement: connection, deadlock, space, a lock, a server that is stopping. */
const passing = /^(08|40|53|55|57)|^(23505|23P01)$/

/**
 * Whether the same work may succeed later: what failed lies around it (the database's connection, the disk, somebody who
 * was faster, a process that stops). Anything else would fail in the same way every time.
 */
export function mayPass(error: unknown): boolean {
  const { code = '', syscall } = (error ?? {}) as { code?: string; syscall?: string }
  return error instanceof WorkStopped || syscall !== undefined || passing.test(code) || isUnreachable(error)
}
