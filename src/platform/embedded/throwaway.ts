import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killCluster, startCluster, stopCluster, type Cluster } from './cluster.ts'
import { isReachableByOthers, socketFolder } from './place.ts'

/** A database server of its own for tests, benches and generated types. Unless `durable`, it never waits for the disk. */
export async function startThrowaway(
  name: string,
  { durable = false } = {},
): Promise<Cluster & { end(): Promise<void> }> {
  const base = isReachableByOthers(tmpdir()) ? tmpdir() : '/var/tmp'
  const folder = mkdtempSync(join(base, `opop-${name}-`))
  // The database's own user must pass through.
  chmodSync(folder, 0o755)
  const hasty = ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off']
  const cluster = await startCluster(join(folder, 'postgres'), durable ? [] : hasty)
  const end = async () => {
    await stopCluster(cluster.folder, 'immediate')
    for (const used of [folder, socketFolder(cluster.folder)]) rmSync(used, { recursive: true, force: true })
  }
  // Whoever is interrupted ends without waiting: what was thrown away stays gone.
  process.once('exit', () => killCluster(cluster.folder))
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(1))
  }
  return { ...cluster, end }
}
