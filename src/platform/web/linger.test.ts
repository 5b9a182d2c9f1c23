import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lingering } from './linger.ts'
import { openServer } from './open-server.ts'

const server = openServer(() => new Response('no', { status: 429 }))
const { ms } = lingering
beforeAll(async () => {
  lingering.ms = 300
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => {
  lingering.ms = ms
  server.closeAllConnections()
  server.close()
})

/** Begins a post of four bytes, of which it sends two; the answer comes without the others. */
async function begin() {
  const socket = connect({ host: '127.0.0.1', port: (server.address() as AddressInfo).port })
  const told = { socket, text: '', closed: false }
  socket.on('data', piece => (told.text += String(piece)))
  socket.on('close', () => (told.closed = true))
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\n\r\nab')
  await expect.poll(() => told.text).toMatch(/^HTTP\/1.1 429 [^]*no$/)
  return told
}

test('who does not end after the answer is let go after a while, and not before', async () => {
  const told = await begin()
  await new Promise(resolve => setTimeout(resolve, 100))
  expect(told.closed).toBe(false)
  await expect.poll(() => told.closed).toBe(true)
})

test('who ends soon after the answer keeps the connection', async () => {
  const told = await begin()
  told.socket.write('cd')
  await new Promise(resolve => setTimeout(resolve, 500))
  told.socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
  await expect.poll(() => told.text.match(/HTTP\/1.1 429/g)?.length).toBe(2)
})
