import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { slowPdf } from '../../../test/files/pdfs.ts'
import { photo } from '../../../test/files/samples.ts'
import { uploaded } from '../../../test/files/uploaded.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { jobs } from '../../app.ts'
import { runJobs, type Running } from '../jobs/run.ts'
import { addFile, storeUpload } from './receive.ts'

let world: World
let running: Running | undefined
beforeAll(async () => void (world = await openWorld()))
afterEach(() => running?.stop())
afterAll(() => world.close())

/** Of account 1 to 9. Resolves to the file's id. */
async function send(account: number, bytes: Buffer): Promise<string> {
  const stored = await storeUpload(world.house, await uploaded(world.house, bytes), ['photo', 'pdf'])
  if ('problem' in stored) throw new Error(stored.problem)
  const sentBy = `01900000-0000-7000-8000-00000000000${account}`
  const use = { ownerKind: 'registration', ownerId: sentBy, slot: 'rep_ktp' }
  return (await world.house.db.transaction().execute(tx => addFile(tx, stored, use, { sentBy })))!
}

const stateOf = async (...ids: string[]) => {
  const rows = await world.house.db.selectFrom('file').select('state').where('id', 'in', ids).execute()
  return rows.map(row => row.state)
}

/** Papers whose check has begun. */
const underWay = async () => {
  const { rows } = await world.house.pool.query(
    "select from graphile_worker.jobs where task_identifier = 'check-file' and locked_at is not null",
  )
  return rows.length
}

test('while slow papers of many accounts are drawn, photos are judged: those of others, and those of the same account', async () => {
  const papers: string[] = []
  for (let account = 1; account <= 5; account++) papers.push(await send(account, slowPdf()))
  const { 'check-file': checkPaper, 'check-photo': checkPhoto } = jobs
  running = await runJobs(world.house, { 'check-file': checkPaper!, 'check-photo': checkPhoto! })
  await expect.poll(underWay, { timeout: 30_000 }).toBeGreaterThanOrEqual(4)
  const photos = [await send(6, await photo({ seed: 1 })), await send(1, await photo({ seed: 2 }))]
  await expect.poll(() => stateOf(...photos), { timeout: 120_000 }).toEqual(['usable', 'usable'])
  expect(await stateOf(...papers)).toEqual(papers.map(() => 'received'))
}, 180_000)
