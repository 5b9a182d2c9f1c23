import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openCommandPlace, type CommandPlace } from '../test-command.ts'

let place: CommandPlace
beforeAll(async () => void (place = await openCommandPlace('template_opop')))
afterAll(() => place.close())

/** A port that was free a moment ago, and the server that holds it still. */
async function takePort() {
  const server = createServer().listen(0)
  await new Promise(resolve => server.once('listening', resolve))
  return { port: (server.address() as AddressInfo).port, free: () => new Promise(resolve => server.close(resolve)) }
}

test(
  'a request in flight is answered before the process stops, and idle connections do not hold it up',
  { timeout: 60_000 },
  async () => {
    const { port, free } = await takePort()
    await free()
    const { child, ended } = place.begin('serve', { PORT: String(port) })
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
    await vi.waitFor(async () => expect((await get('/sehat')).status).toBe(200), { timeout: 40_000, interval: 100 })
    const holder = await place.pool.connect()
    // The clock is a request's first question, asked anew after a second: all others come after the word to stop.
    await new Promise(resolve => setTimeout(resolve, 1200))
    await holder.query('begin; lock table business_clock in access exclusive mode')
    const answer = get('/')
    await waitingForLock()
    const stopped = performance.now()
    child.kill('SIGTERM')
    await new Promise(resolve => setTimeout(resolve, 500))
    await holder.query('rollback')
    holder.release()
    const { status } = await answer
    expect(status).toBe(200)
    expect((await ended).code).toBe(0)
    expect(performance.now() - stopped).toBeLessThan(4000)
  },
)

test('a port that another program has is a sentence and exit code 1', { timeout: 30_000 }, async () => {
  const { port, free } = await takePort()
  const { code, err } = await place.begin('serve', { PORT: String(port) }).ended
  expect([code, err]).toEqual([
    1,
    `opop serve: Cannot listen on port ${port}: another program has it. Give another one in PORT.\n`,
  ])
  await free()
})

test('without ORIGIN it refuses at start', { timeout: 30_000 }, async () => {
  const { code, err } = await place.begin('serve', { ORIGIN: '' }).ended
  expect(code).toBe(1)
  expect(err).toMatch(/^opop serve: With DATABASE_URL, ORIGIN must be given too/)
})

const waitingForLock = () =>
  vi.waitFor(async () => {
    const { rows } = await place.pool.query('select from pg_locks where not granted')
    expect(rows.length).toBeGreaterThan(0)
  }, 10_000)
