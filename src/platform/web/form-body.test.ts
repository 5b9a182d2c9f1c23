import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from './context.ts'
import { printable } from '../text/printable.ts'
import { fileMemory } from './file-memory.ts'
import { readForm } from './form-body.ts'

let server: Server
beforeAll(async () => {
  const app = new Hono()
  app.post('/', async c => {
    const form = await readForm(c as unknown as Context, { files: 2, fileBytes: 1000 })
    if (!form) return c.json('unreadable', 422)
    const files = form.files.map(({ field, name, bytes, tooLarge }) => ({ field, name, size: bytes.length, tooLarge }))
    return c.json({ fields: Object.fromEntries(form.names().map(name => [name, form.all(name)])), files })
  })
  server = createServer(getRequestListener(app.fetch))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
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
    files: [{ field: 'foto', name: 'agpj.jpg', size: 900, tooLarge: false }],
  })
})

test('a file over the limit is named as such, and what else was posted is kept', async () => {
  const form = new FormData()
  form.append('foto', file(1001, 'besar.jpg'))
  form.append('nama', 'Nurul')
  expect(await post(form)).toEqual({
    fields: { nama: ['Nurul'] },
    files: [{ field: 'foto', name: 'besar.jpg', size: 0, tooLarge: true }],
  })
})

test('an upload of 200 MB is answered long before its end', async () => {
  const head = '--x\r\nContent-Disposition: form-data; name="foto"; filename="film.jpg"\r\n\r\n'
  const chunk = Buffer.alloc(1_000_000)
  const { status, text, sent } = await new Promise<{ status: number; text: string; sent: number }>(
    (resolve, reject) => {
      let sent = 0
      const out = request(address(), {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 200_000_000 },
      })
      out.on('error', reject)
      out.on('response', async answer => {
        let text = ''
        for await (const piece of answer) text += String(piece)
        resolve({ status: answer.statusCode!, text, sent })
        out.destroy()
      })
      out.write(head)
      const more = () => {
        if (out.destroyed || sent > 190) return
        sent++
        out.write(chunk, () => setTimeout(more, 2))
      }
      more()
    },
  )
  expect(status).toBe(200)
  expect(JSON.parse(text).files).toEqual([{ field: 'foto', name: 'film.jpg', size: 0, tooLarge: true }])
  expect(sent).toBeLessThan(100)
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

test('files of all requests together stay within the memory set aside, which comes back with the answers', async () => {
  const { most } = fileMemory
  const form = () => {
    const form = new FormData()
    form.append('foto', file(900, 'a.jpg'))
    form.append('kedua', file(900, 'b.jpg'))
    return form
  }
  fileMemory.most = 1500
  const refused = await fetch(address(), { method: 'POST', body: form() })
  fileMemory.most = most
  expect(refused.status).toBe(429)
  await refused.text()
  expect(await post(form())).toMatchObject({ files: [{ size: 900 }, { size: 900 }] })
  await expect.poll(() => fileMemory.held).toBe(0)
})
