import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nobody } from '../policy/index.ts'
import type { House, Variables } from './context.ts'
import { printable } from '../text/printable.ts'
import { takePlace, uploadShares } from './body-share.ts'
import { readForm } from './form-body.ts'
import { openServer } from './open-server.ts'
import { leastSpeed } from './stall.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'opop-body-'))
let server: Server
beforeAll(async () => {
  const app = new Hono<{ Variables: Variables }>()
  app.use(async (c, next) => {
    const personId = c.req.header('x-person')
    c.set('house', { env: { dataDir } } as House)
    c.set('actor', { ...nobody, personId })
    c.set('address', c.req.header('x-address') ?? '127.0.0.1')
    c.set('discards', [])
    await next()
    for (const discard of c.get('discards')) void discard()
  })
  app.post('/', async c => {
    const form = await readForm(c, { files: 2, fileBytes: 1000 })
    if (!form) return c.json('unreadable', 422)
    const files = form.files.map(({ field, name, size, hash, tooLarge }) => {
      return { field, name, size, tooLarge, hash: hash.toString('hex').slice(0, 8) }
    })
    return c.json({ fields: Object.fromEntries(form.names().map(name => [name, form.all(name)])), files })
  })
  server = openServer(app.fetch)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
const post = async (body: BodyInit, type?: string) =>
  (await fetch(address(), { method: 'POST', body, headers: type ? { 'content-type': type } : {} })).json()
const file = (size: number, name: string) => new File([new Uint8Array(size)], name)

test('fields and files of an ordinary form arrive; a file field left alone is no file', async () => {
  const form = new FormData()
  form.append('nama', ' Nurul ')
  form.append('foto', file(900, 'a\u202egpj.jpg'))
  form.append('kosong', file(0, ''))
  expect(await post(form)).toEqual({
    fields: { nama: ['Nurul'] },
    files: [{ field: 'foto', name: 'agpj.jpg', size: 900, tooLarge: false, hash: expect.any(String) }],
  })
})

test('a file over the limit is named as such, and what else was posted is kept', async () => {
  const form = new FormData()
  form.append('foto', file(1001, 'besar.jpg'))
  form.append('nama', 'Nurul')
  expect(await post(form)).toEqual({
    fields: { nama: ['Nurul'] },
    files: [{ field: 'foto', name: 'besar.jpg', size: 0, tooLarge: true, hash: expect.any(String) }],
  })
})

/** Sends a megabyte every two milliseconds until the answer is read to its end; resolves to it and to the megabytes sent. */
function flood(headers: Record<string, string> = {}) {
  const head = '--x\r\nContent-Disposition: form-data; name="foto"; filename="film.jpg"\r\n\r\n'
  const chunk = Buffer.alloc(1_000_000)
  return new Promise<{ status: number; text: string; sent: number }>((resolve, reject) => {
    let sent = 0
    const out = request(address(), {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 200_000_000, ...headers },
    })
    out.on('error', reject)
    out.on('response', async answer => {
      let text = ''
      for await (const piece of answer) text += String(piece)
      // The answer is here, and the connection still takes what was on its way.
      setTimeout(() => {
        resolve({ status: answer.statusCode!, text, sent })
        out.destroy()
      }, 50)
    })
    out.write(head)
    const more = () => {
      if (out.destroyed || sent > 190) return
      sent++
      out.write(chunk, () => setTimeout(more, 2))
    }
    more()
  })
}

test('an upload of 200 MB is answered long before its end', async () => {
  const { status, text, sent } = await flood()
  expect(status).toBe(200)
  expect((JSON.parse(text) as { files: object[] }).files).toMatchObject([
    { field: 'foto', name: 'film.jpg', size: 0, tooLarge: true },
  ])
  expect(sent).toBeLessThan(150)
})

test('an upload that finds no place is told so while it still sends', async () => {
  const places = Array.from({ length: uploadShares.account }, () => takePlace(uploadShares, 'full', '127.0.0.1')!)
  expect(await flood({ 'x-person': 'full' })).toMatchObject({ status: 429 })
  for (const giveBack of places) giveBack()
})

test('a body that was gone before it was asked for is answered at once', async () => {
  const gone = new PassThrough().destroy()
  const app = new Hono<{ Variables: Variables }>()
  app.post('/', async c => {
    c.set('actor', nobody)
    c.set('address', 'gone')
    return c.json((await readForm(c, { files: 1, fileBytes: 10 })) ?? 'unreadable', 422)
  })
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const answer = await app.request('/', { method: 'POST', headers }, { incoming: gone })
  expect(answer.status).toBe(422)
})

test('fields that fill the memory make no form; too many fields are left out', async () => {
  const flood = Array.from({ length: 30 }, (_, at) => `f${at}=${'x'.repeat(150_000)}`).join('&')
  expect(await post(flood, 'application/x-www-form-urlencoded')).toBe('unreadable')
  const many = Array.from({ length: 1000 }, (_, at) => `f${at}=1`).join('&')
  const kept = (await post(many, 'application/x-www-form-urlencoded')) as { fields: object }
  expect(Object.keys(kept.fields)).toHaveLength(400)
})

test('halves of characters and invalid bytes become text that every database takes', async () => {
  const half = Buffer.concat([
    Buffer.from(
      '--x\r\nContent-Disposition: form-data; name="a"\r\nContent-Type: text/plain; charset=utf-16le\r\n\r\n',
    ),
    Buffer.from([0x3d, 0xd8, 0x61, 0x00]),
    Buffer.from('\r\n--x--\r\n'),
  ])
  expect(await post(half, 'multipart/form-data; boundary=x')).toMatchObject({ fields: { a: ['\ufffda'] } })
  const bytes = await post('a=%ED%A0%80%ff&b=%zz', 'application/x-www-form-urlencoded')
  expect(JSON.stringify(bytes).isWellFormed()).toBe(true)
  expect(printable('a\0b\ud83dc')).toBe('ab\ufffdc')
})

test('what is no form at all is none', async () => {
  for (const type of ['application/json', 'multipart/form-data', 'text/plain', 'multipart/form-data; boundary=']) {
    expect(await post('{}', type)).toBe('unreadable')
  }
  expect(
    await post('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\ncut', 'multipart/form-data; boundary=x'),
  ).toBe('unreadable')
})

const left = () => (existsSync(join(dataDir, 'incoming')) ? readdirSync(join(dataDir, 'incoming')) : [])

test('what arrived is known by its hash, and gone from the disk when the request is answered', async () => {
  const form = new FormData()
  form.append('foto', new File(['abc'], 'a.jpg'))
  expect(await post(form)).toMatchObject({ files: [{ size: 3, hash: 'ba7816bf' }] })
  await expect.poll(left).toEqual([])
})

const multipart = [
  '--xyz\r\nContent-Disposition: form-data; name="nama"\r\n\r\nNurul\r\n',
  '--xyz\r\nContent-Disposition: form-data; name="foto"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\nabc\r\n--xy\r\n',
  '--xyz--\r\n',
].join('')

/** Sends bytes on a socket of its own and resolves to the status of the answer; 0 when none came. */
function exchange(body: string, head: Record<string, string | number> = {}, after?: (end: () => void) => void) {
  return new Promise<number>(resolve => {
    const socket = connect({ host: '127.0.0.1', port: (server.address() as AddressInfo).port })
    let status = 0
    const headers = { host: 'x', connection: 'close', 'content-length': Buffer.byteLength(body), ...head }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.on('data', piece => (status ||= Number(/^HTTP\/1.1 (\d+)/.exec(String(piece))?.[1] ?? 0)))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(status))
    socket.write(`POST / HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
    after?.(() => socket.destroy())
  })
}

const asMultipart = { 'content-type': 'multipart/form-data; boundary=xyz' }

test('a multipart body cut at any byte, its length honestly said, is answered and leaves nothing', async () => {
  for (let cut = 0; cut <= multipart.length; cut++) {
    const status = await exchange(multipart.slice(0, cut), asMultipart)
    expect([cut, status]).toEqual([cut, cut < multipart.length - 2 ? 422 : 200])
  }
  await expect.poll(left).toEqual([])
})

test('a multipart body whose sender is gone at any byte leaves nothing', async () => {
  const head = { ...asMultipart, 'content-length': multipart.length }
  for (let cut = 0; cut < multipart.length; cut += 7) {
    await exchange(multipart.slice(0, cut), head, end => setTimeout(end, 5))
  }
  await expect.poll(left).toEqual([])
  expect(await post('a=1', 'application/x-www-form-urlencoded')).toMatchObject({ fields: { a: ['1'] } })
})

test('an urlencoded body cut at any byte is answered', async () => {
  const body = 'nama=Nurul+Huda&kota=%C3%89%ZZ&=&kosong=&nama=lagi'
  for (let cut = 0; cut <= body.length; cut++) {
    expect([200, 422]).toContain(
      await exchange(body.slice(0, cut), { 'content-type': 'application/x-www-form-urlencoded' }),
    )
  }
})

test('bytes of chance are answered, whatever they say they are', async () => {
  const types = ['multipart/form-data; boundary=xyz', 'application/x-www-form-urlencoded']
  const pieces = [
    '--xyz',
    '\r\n',
    '\r\n\r\n',
    'Content-Disposition: form-data; name="a"',
    '; filename="b"',
    '\0\xff',
    '=&%',
    '--xyz--',
  ]
  let state = 7
  const draw = (most: number) => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) % most
  for (let n = 0; n < 300; n++) {
    const body = Array.from({ length: draw(12) }, () => pieces[draw(pieces.length)]!).join('')
    expect([200, 422]).toContain(await exchange(body, { 'content-type': types[n % 2]! }))
  }
  await expect.poll(left).toEqual([])
})

test('who stops sending is answered and let go; who sends slowly but goes on is not', async () => {
  const { bytes, seconds } = leastSpeed
  Object.assign(leastSpeed, { bytes: 10, seconds: 0.2 })
  try {
    const stalled = exchange(multipart.slice(0, 150), { ...asMultipart, 'content-length': 5000 })
    const slow = new Promise<number>(resolve => {
      const out = request(address(), {
        method: 'POST',
        headers: { ...asMultipart, 'content-length': multipart.length },
      })
      out.on('response', answer => resolve(answer.resume().statusCode!))
      const send = (at: number) => {
        if (at >= multipart.length) return out.end()
        out.write(multipart.slice(at, at + 20), () => setTimeout(send, 50, at + 20))
      }
      send(0)
    })
    expect(await Promise.all([stalled, slow])).toEqual([422, 200])
  } finally {
    Object.assign(leastSpeed, { bytes, seconds })
  }
})

test('uploads of one account that stand still keep nobody else out, nor the account for long', async () => {
  const ends: (() => void)[] = []
  const stall = (person: string) =>
    exchange(multipart.slice(0, 150), { ...asMultipart, 'content-length': 5000, 'x-person': person }, end =>
      ends.push(end),
    )
  const stalled = Array.from({ length: 54 }, () => stall('a'))
  const refused = stalled.map(one => one.then(status => status === 429))
  await expect
    .poll(async () => (await Promise.all(refused.map(one => Promise.race([one, false])))).filter(Boolean).length)
    .toBe(50)
  expect(await exchange(multipart, { ...asMultipart, 'x-person': 'b' })).toBe(200)
  expect(await exchange(multipart, { ...asMultipart, 'x-person': 'a' })).toBe(429)
  for (const end of ends) end()
  await Promise.all(stalled)
  await expect.poll(() => exchange(multipart, { ...asMultipart, 'x-person': 'a' })).toBe(200)
})
