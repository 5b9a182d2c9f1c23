import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { clusterAt, startCluster, stopCluster, type Cluster } from './cluster.ts'

/** A process's use of an embedded database. */
export interface Use {
  cluster: Cluster
  /** Ends the use; whoever is the last to leave stops the server. */
  leave(): Promise<void>
  /** To be called when the server was started again: its memory of who uses it is gone. */
  renew(): Promise<void>
}

/** The advisory lock in the database `postgres` that everybody who uses the server holds, shared. */
const lock = 20_190_425

const tries = 4

/**
 * Finds or starts the server of this folder and uses it until `leave`. Who uses it is known by a lock that each holds on a
 * connection of its own: it goes with the process, however that ends, so that nobody is waited for who is gone.
 */
export async function useCluster(folder: string): Promise<Use> {
  let keeper: pg.Client
  let left: Promise<void> | undefined
  const keep = (client: pg.Client) => {
    keeper = client
    client.once('end', () => void again(client))
  }
  /** The server was started again by somebody else: then it is told anew that it is used. */
  const again = async (lost: pg.Client) => {
    while (!left && keeper === lost) {
      await new Promise(resolve => setTimeout(resolve, 500).unref())
      const client = await locked(clusterAt(folder)).catch(() => undefined)
      if (client && !left && keeper === lost) return keep(client)
      await client?.end().catch(() => undefined)
    }
  }
  keep(await held(folder))
  const leave = async () => {
    await keeper.query('select pg_advisory_unlock_shared($1)', [lock]).catch(() => undefined)
    await keeper.end().catch(() => undefined)
    await stopIfUnused(folder)
  }
  return {
    cluster: clusterAt(folder),
    leave: () => (left ??= leave()),
    async renew() {
      // Whose folder was removed is not given a new, empty database behind the back of those who use it.
      if (left || !existsSync(join(folder, 'PG_VERSION'))) return
      const lost = keeper
      const client = await held(folder)
      if (left || keeper !== lost) return void (await client.end().catch(() => undefined))
      keep(client)
      await lost.end().catch(() => undefined)
    },
  }
}

/** Starts the server where it does not run, and says that it is used. */
async function held(folder: string): Promise<pg.Client> {
  for (let turn = 1; ; turn++) {
    try {
      return await locked(await startCluster(folder))
    } catch (error) {
      if (turn >= tries) throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}

/** Waits while the last of the others stops the server, whose end is the end of this wait: then it rejects. */
async function locked(cluster: Cluster): Promise<pg.Client> {
  const client = await connected(cluster)
  try {
    await client.query('select pg_advisory_lock_shared($1)', [lock])
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}

async function stopIfUnused(folder: string): Promise<void> {
  const client = await connected(clusterAt(folder))
  try {
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [lock])
    if (rows[0]!.alone) await stopCluster(folder)
  } catch {
    // Gone already: somebody else has stopped it, or it was killed.
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A client whose end is noticed by what is asked of it, never by an event that nobody hears. */
async function connected(cluster: Cluster): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: cluster.url('postgres'), connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  await client.connect().catch(() => undefined)
  return client
}
