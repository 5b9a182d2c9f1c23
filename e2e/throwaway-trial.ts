import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeApp } from '../src/app.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openPool } from '../src/platform/database/open.ts'
import { startThrowaway } from '../src/platform/embedded/throwaway.ts'
import { readEnvironment } from '../src/platform/env/env.ts'
import { closeHouse } from '../src/platform/house.ts'
import { silentLog } from '../src/platform/web/log.ts'
import { fillTrial, freePort, listen } from './trial.ts'
import { findKnown } from './samples.ts'

/** A trial with its own database server, for pictures: outside of tests, gone when it is closed. */
export async function openTrial(size: number) {
  const cluster = await startThrowaway('pictures')
  const admin = openPool(cluster.url('postgres'), { max: 1 })
  await admin.query('create database trial')
  await migrate(openPool(cluster.url('trial'), { max: 2 }))
  await admin.end()
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const dataDir = mkdtempSync(join(tmpdir(), 'opop-pictures-'))
  const env = readEnvironment({ DATA_DIR: dataDir, ORIGIN: origin })
  const house = makeApp(env, cluster.url('trial'), { log: silentLog })
  await fillTrial(house, { files: true, size })
  const stop = listen(house, port)
  const known = await findKnown(house, origin)
  const close = async () => {
    await stop()
    await closeHouse(house)
    await cluster.end()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { origin, known, close }
}
