import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { deliverMessage } from './deliver-message.ts'
import { send } from './send.ts'
import type { Letter } from './letter.ts'

const at = Temporal.Instant.from('2019-04-25T02:00:00Z')
const mails: string[] = []
const posts: { path: string; token: string; body: string }[] = []
let smtp: SMTPServer
let api: Server
let world: World
let apiAnswer = 200

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (to, _session, done) => done(to.address.startsWith('tolak') ? new Error('no such mailbox') : null),
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => (mails.push(text), done()))
    },
  })
  api = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => (body += chunk))
    request.on('end', () => {
      posts.push({ path: request.url!, token: request.headers.authorization!, body })
      response.writeHead(apiAnswer).end('{}')
    })
  })
  await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', resolve))
  await new Promise<void>(resolve => api.listen(0, '127.0.0.1', resolve))
  world = await openWorld({
    DATABASE_URL: 'given',
    SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    WHATSAPP_TOKEN: 'token',
    WHATSAPP_PHONE_ID: '123',
    WHATSAPP_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
  })
})
afterAll(async () => {
  await world.close()
  smtp.close()
  api.close()
})

async function put(letter: Partial<Omit<Letter, 'cause'>>) {
  const whole: Letter = {
    channel: 'email',
    recipient: 'a@b.example',
    template: 'uji',
    lang: 'id',
    body: 'Isi',
    cause: 'door',
    ...letter,
  }
  await world.house.db.transaction().execute(tx => send(tx, whole, at))
  return world.house.db
    .selectFrom('message')
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

const again = (id: string) =>
  world.house.db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('an e-mail reaches a real SMTP server once, with subject and text', async () => {
  const { id } = await put({ subject: 'Bukti pendaftaran', body: 'Nomor OPOP-19-000001' })
  await deliverMessage(world.house, { messageId: id })
  await deliverMessage(world.house, { messageId: id })
  expect(mails).toHaveLength(1)
  expect(mails[0]).toContain('Bukti pendaftaran')
  expect(await again(id)).toMatchObject({ state: 'sent', attempts: 1 })
})

test('a mailbox that does not exist leaves a failed message with its reason, and is tried again', async () => {
  const { id } = await put({ recipient: 'tolak@b.example' })
  await expect(deliverMessage(world.house, { messageId: id })).rejects.toThrow('was not taken')
  expect(await again(id)).toMatchObject({ state: 'failed', problem: expect.stringContaining('no such mailbox') })
})

test('WhatsApp gets the number without plus, under the token', async () => {
  const { id } = await put({ channel: 'whatsapp', recipient: '+6281234567890', body: 'Halo' })
  await deliverMessage(world.house, { messageId: id })
  expect(posts[0]).toMatchObject({ path: '/123/messages', token: 'Bearer token' })
  expect(JSON.parse(posts[0]!.body)).toMatchObject({ to: '6281234567890', text: { body: 'Halo' } })
})

test('a code is blanked once it has gone out', async () => {
  const { id } = await put({ channel: 'whatsapp', recipient: '+6281234567891', body: 'Kode 123456', secret: true })
  await deliverMessage(world.house, { messageId: id })
  expect((await again(id)).body).toBe('')
})

test('what was blanked before it went out is held: there is nothing to send, and nothing to do', async () => {
  const { id } = await put({ channel: 'whatsapp', recipient: '+6281234567893', body: '', secret: true })
  const before = posts.length
  await deliverMessage(world.house, { messageId: id })
  expect(await again(id)).toMatchObject({ state: 'held', attempts: 0 })
  expect(posts).toHaveLength(before)
})

test('the service answers with an error: the message waits for the next try', async () => {
  apiAnswer = 500
  const { id } = await put({ channel: 'whatsapp', recipient: '+6281234567892' })
  await expect(deliverMessage(world.house, { messageId: id })).rejects.toThrow('was not taken')
  apiAnswer = 200
  await deliverMessage(world.house, { messageId: id })
  expect(await again(id)).toMatchObject({ state: 'sent', attempts: 2 })
})

test('the same key twice is one message and one errand', async () => {
  await put({ key: 'bukti:1' })
  await put({ key: 'bukti:1' })
  const rows = await world.house.db.selectFrom('message').select('id').where('key', '=', 'bukti:1').execute()
  expect(rows).toHaveLength(1)
})
