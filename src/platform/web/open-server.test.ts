import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { connectionTimes, openServer } from './open-server.ts'

test('a head that never ends is let go, a body that takes longer than a head may is not', async () => {
  const times = { headersTimeout: 200, requestTimeout: 3000, connectionsCheckingInterval: 50 }
  expect(Object.keys(times)).toEqual(Object.keys(connectionTimes))
  const server = openServer(async request => new Response(await request.text()), times)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const send = (text: string) => {
    const socket = connect({ host: '127.0.0.1', port: (server.address() as AddressInfo).port })
    socket.write(text)
    const told = { text: '', closed: false, socket }
    socket.on('data', piece => (told.text += String(piece)))
    socket.on('close', () => (told.closed = true))
    return told
  }
  const head = send('GET / HTTP/1.1\r\nhost: x\r\n')
  const body = send('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\n\r\nab')
  await expect.poll(() => head.closed, { timeout: 2000 }).toBe(true)
  expect(head.text).toMatch(/^HTTP\/1.1 408 /)
  expect(body.closed).toBe(false)
  body.socket.write('cd')
  await expect.poll(() => body.text).toMatch(/200 OK[^]*abcd$/)
  body.socket.destroy()
  server.close()
})
