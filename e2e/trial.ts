import { createServer, type AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { fillSample } from '../simulation/fill-sample.ts'
import { prepareTrial } from '../simulation/prepare-trial.ts'
import { jobs } from '../src/app.ts'
import { runJobs } from '../src/platform/jobs/run.ts'
import { makeServer } from '../src/platform/web/server.ts'
import type { House } from '../src/platform/web/context.ts'

/** The trial as a new installation has it, with 12 registrations instead of 1,600; `files` waits until pictures are checked. */
export async function fillTrial(house: House, { files = false, size = 12 } = {}): Promise<void> {
  await prepareTrial(house, { empty: true })
  await fillSample(house, { size, recorded: 40 })
  if (files) await checkFiles(house)
}

/** Starts the server; resolves to what stops it. */
export function listen(house: House, port: number): () => Promise<void> {
  const server = serve({ fetch: makeServer(house).fetch, port })
  return () => new Promise(resolve => server.close(() => resolve()))
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await new Promise(resolve => probe.once('listening', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return port
}

/** Lets the jobs run until no file waits any more. */
async function checkFiles(house: House): Promise<void> {
  const runner = await runJobs(house, jobs)
  try {
    while (await waiting(house)) await new Promise(resolve => setTimeout(resolve, 100))
  } finally {
    await runner.stop()
  }
}

async function waiting(house: House): Promise<boolean> {
  const row = await house.db.selectFrom('file').select('id').where('state', '=', 'received').limit(1).executeTakeFirst()
  return row !== undefined
}
