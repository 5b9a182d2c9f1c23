import { createServer, type Server } from 'node:http'
import { createServer as createPlainServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { businessNow } from '../clock/clock.ts'
import { openChannels, whatsappTime } from './channels.ts'
import { Unclear } from './unclear.ts'
import { blankSecrets } from './blank-secrets.ts'
import { deliverMessage } from './deliver-message.ts'
import { withdrawMessages } from './held-back.ts'
import { send } from './send.ts'
import type { Letter } from './letter.ts'

const at = Temporal.Instant.from('2019-04-25T02:00:00Z')
const mails: string[] = []
const posts: { path: string; token: string; body: string }[] = []
let smtp: SMTPServer
let api: Server
let world: World
let apiAnswer = 200
/** Stops the service in the middle of taking a message. */
let beforeAnswer: () => Promise<void> | void = () => {}

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
    request.on('end', async () => {
      posts.push({ path: request.url!, token: request.headers.authorization!, body })
      await beforeAnswer()
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

test('what was true for a while is held once that is over, and goes out before', async () => {
  const now = await businessNow(world.house.db)
  const late = await put({ key: 'sampai:1', goodUntil: now.subtract({ seconds: 1 }) })
  const early = await put({ key: 'sampai:2', goodUntil: now.add({ hours: 1 }) })
  const before = mails.length
  for (const { id } of [late, early]) await deliverMessage(world.house, { messageId: id })
  expect(await again(late.id)).toMatchObject({ state: 'held', held_back: 'replaced', attempts: 0 })
  expect(await again(early.id)).toMatchObject({ state: 'sent' })
  expect(mails).toHaveLength(before + 1)
})

/** A message on its way, which the service has in its hands until it is told to answer. */
async function onItsWay(key: string) {
  const answered = Promise.withResolvers<void>()
  const arrived = Promise.withResolvers<void>()
  beforeAnswer = () => (arrived.resolve(), answered.promise)
  const { id } = await put({ channel: 'whatsapp', recipient: '+6281234567894', key })
  const delivered = deliverMessage(world.house, { messageId: id })
  await arrived.promise
  beforeAnswer = () => {}
  return { id, delivered, answer: answered.resolve }
}
const withdraw = (key: string) => world.house.db.transaction().execute(tx => withdrawMessages(tx, [key]))
const withdrawn = { state: 'held', held_back: 'withdrawn' }

test('what is on its way is not said to be taken back: it has gone out', async () => {
  const { id, delivered, answer } = await onItsWay('jalan:1')
  const back = withdraw('jalan:1')
  await setTimeout(100)
  answer()
  await delivered
  expect(await back).toEqual(new Set())
  expect(await again(id)).toMatchObject({ state: 'sent', held_back: null })
})

test('what was on its way and was not taken is taken back, and goes out no more', async () => {
  apiAnswer = 500
  const { id, delivered, answer } = await onItsWay('jalan:2')
  const back = withdraw('jalan:2')
  await setTimeout(100)
  answer()
  await expect(delivered).rejects.toThrow('was not taken')
  apiAnswer = 200
  expect(await back).toEqual(new Set(['jalan:2']))
  const before = posts.length
  await deliverMessage(world.house, { messageId: id })
  expect(posts).toHaveLength(before)
  expect(await again(id)).toMatchObject(withdrawn)
})

test('what is being taken back is not sent meanwhile', async () => {
  const { id } = await put({ channel: 'whatsapp', recipient: '+6281234567895', key: 'jalan:3' })
  const before = posts.length
  const delivered = await world.house.db.transaction().execute(async tx => {
    expect(await withdrawMessages(tx, ['jalan:3'])).toEqual(new Set(['jalan:3']))
    const delivered = deliverMessage(world.house, { messageId: id })
    await setTimeout(200)
    return { delivered }
  })
  await delivered.delivered
  expect(posts).toHaveLength(before)
  expect(await again(id)).toMatchObject(withdrawn)
})

test('what its channel may have taken is not tried again by itself, is not said to be taken back, and goes out when somebody says so', async () => {
  const { seconds } = whatsappTime
  whatsappTime.seconds = 0.3
  const { id, delivered, answer } = await onItsWay('ragu:1')
  await delivered
  answer()
  whatsappTime.seconds = seconds
  expect(await again(id)).toMatchObject({ state: 'failed', problem: expect.stringMatching(/^unclear: /), attempts: 1 })
  const before = posts.length
  await deliverMessage(world.house, { messageId: id })
  expect(posts).toHaveLength(before)
  expect(await withdraw('ragu:1')).toEqual(new Set())
  expect(await again(id)).toMatchObject({ state: 'failed', held_back: null })
  // As whoever reads the outbox does.
  const anew = { state: 'waiting', problem: null }
  await world.house.db.updateTable('message').set(anew).where('id', '=', id).execute()
  await deliverMessage(world.house, { messageId: id })
  expect(posts).toHaveLength(before + 1)
  expect(await again(id)).toMatchObject({ state: 'sent', problem: null, attempts: 2 })
})

/** Takes a mail until `last`, and hangs up there. */
async function mailServerUntil(last: RegExp) {
  const server = createPlainServer(socket => {
    socket.on('error', () => undefined)
    socket.write('220 uji\r\n')
    socket.on('data', bytes => {
      const said = bytes.toString()
      if (last.test(said)) return void socket.destroy()
      socket.write(/^DATA/.test(said) ? '354 go on\r\n' : '250 ok\r\n')
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const smtpUrl = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  const mail = { recipient: 'a@b.example', subject: 'Uji', body: 'Isi' }
  const { email } = openChannels({ ...world.house.env, smtpUrl })
  const failed: unknown = await email!(mail).catch((error: unknown) => error)
  server.close()
  return failed instanceof Unclear
}

test('a mail server that hangs up may have taken the mail once it had all of it, and has not before', async () => {
  const ends = [/^EHLO/, /^MAIL/, /^RCPT/, /^DATA/, /\r\n\.\r\n/]
  const unclear = []
  for (const last of ends) unclear.push(await mailServerUntil(last))
  expect(unclear).toEqual([false, false, false, false, true])
})

test('a service that cannot be reached has taken nothing', async () => {
  const closed = createPlainServer()
  await new Promise<void>(resolve => closed.listen(0, '127.0.0.1', resolve))
  const whatsappUrl = `http://127.0.0.1:${(closed.address() as AddressInfo).port}`
  await new Promise(resolve => closed.close(resolve))
  const { whatsapp } = openChannels({ ...world.house.env, whatsappUrl })
  const failed: unknown = await whatsapp!({ recipient: '+62811', subject: null, body: 'x' }).catch(
    (error: unknown) => error,
  )
  expect(failed).toBeInstanceOf(Error)
  expect(failed).not.toBeInstanceOf(Unclear)
})

test('a code that was used is blanked at once, however slow the channel is', async () => {
  const answered = Promise.withResolvers<void>()
  beforeAnswer = () => answered.promise
  const { id } = await put({ channel: 'whatsapp', recipient: '+6281234567896', body: 'Kode 1', secret: true })
  const delivered = deliverMessage(world.house, { messageId: id })
  await setTimeout(100)
  await blankSecrets(world.house.db, { template: 'uji', recipient: '+6281234567896' })
  expect((await again(id)).body).toBe('')
  answered.resolve()
  beforeAnswer = () => {}
  await delivered
  expect(await again(id)).toMatchObject({ state: 'sent', body: '' })
})
