import { connect } from 'node:net'
import type { Person } from '../load/sessions.ts'
import { inflatingPdf, slowPdf } from './pdfs.ts'

/** What is attacked, and until when. */
export interface Field {
  port: number
  origin: string
  /** `performance.now()` at which every attack ends. */
  until: number
}

/** How often the answers of an attack began with which status; 0 stands for a connection that ended without one. */
export type Answered = Map<number, number>

export interface Attack {
  name: string
  answered: Answered
  /** Resolves at the end. */
  run(field: Field): Promise<void>
}

/** Where the attacker's own draft stands: `own`, such as `/saya/D-7K4M`. */
export type Attacker = Person & { own: string }

const uploads = 'isi/dokumen-lembaga'
const slot = 'nspp_charter'

/** Needs two dozen people with drafts: an account may have four uploads under way in each web process. */
export async function openAttacks(people: Attacker[]): Promise<Attack[]> {
  const [cutter, ...rest] = people
  const [others, stallers] = [rest.slice(0, 6), rest.slice(6)]
  const bomb = await inflatingPdf()
  let serial = 0
  return [
    attack('bodies cut at every byte', 4, (field, turn) => cutBody(field, cutter!, turn)),
    attack('PDFs that inflate to 900 MB', 2, (field, turn) => upload(field, others[turn % 3]!, bomb)),
    attack('PDFs that are never drawn', 2, (field, turn) => upload(field, others[3 + (turn % 3)]!, slowPdf(++serial))),
    attack('uploads that stall', 50, (field, turn) => stall(field, stallers[turn % stallers.length]!)),
  ]
}

/** So many loops side by side, each with its next turn when the last one was answered. */
function attack(name: string, loops: number, one: (field: Field, turn: number) => Promise<number>): Attack {
  const answered: Answered = new Map()
  let turns = 0
  const loop = async (field: Field) => {
    while (performance.now() < field.until) {
      const status = await one(field, turns++)
      answered.set(status, (answered.get(status) ?? 0) + 1)
      // Refused at once, an attacker would only measure how fast it can be refused.
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
  return {
    name,
    answered,
    run: async field => void (await Promise.all(Array.from({ length: loops }, () => loop(field)))),
  }
}

function cutBody(field: Field, person: Attacker, turn: number): Promise<number> {
  const whole = bodyOf(Buffer.from('\u00ff\u00d8\u00ff a short file', 'latin1'))
  const cut = whole.subarray(0, turn % whole.length)
  return exchange(field, Buffer.concat([headOf(field, person, cut.length), cut]))
}

function upload(field: Field, person: Attacker, bytes: Buffer): Promise<number> {
  const body = bodyOf(bytes)
  return exchange(field, Buffer.concat([headOf(field, person, body.length), body]))
}

/** Says five megabytes, sends sixteen kilobytes, and waits. */
function stall(field: Field, person: Attacker): Promise<number> {
  const start = bodyOf(Buffer.alloc(16_000, 'x')).subarray(0, 16_000)
  return exchange(field, Buffer.concat([headOf(field, person, 5_000_000), start]))
}

const boundary = '----opop-bench-7MA4YWxkTrZu0gW8Qyw1nRzvJk'

function bodyOf(bytes: Buffer): Buffer {
  const start = `--${boundary}\r\nContent-Disposition: form-data; name="${slot}"; filename="surat.pdf"\r\n`
  const head = Buffer.from(`${start}Content-Type: application/pdf\r\n\r\n`)
  return Buffer.concat([head, bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
}

function headOf({ origin }: Field, person: Attacker, length: number): Buffer {
  return Buffer.from(
    `POST ${person.own}/${uploads} HTTP/1.1\r\nHost: ${origin.slice(7)}\r\nOrigin: ${origin}\r\nSec-Fetch-Site: same-origin\r\n` +
      `Cookie: ${person.cookie}\r\nX-Forwarded-For: 10.9.0.${person.serial % 250}\r\nConnection: close\r\n` +
      `Content-Type: multipart/form-data; boundary=${boundary}\r\nContent-Length: ${length}\r\n\r\n`,
  )
}

/** Sends the bytes on a connection of its own; resolves to the status that came back, at the latest when the field ends. */
function exchange({ port, until }: Field, bytes: Buffer): Promise<number> {
  return new Promise(resolve => {
    const socket = connect({ host: '127.0.0.1', port })
    let status = 0
    const finish = () => {
      clearTimeout(late)
      socket.destroy()
      resolve(status)
    }
    const late = setTimeout(finish, Math.max(0, until - performance.now()))
    socket.on('data', (chunk: Buffer) => {
      status ||= Number(/^HTTP\/1\.1 (\d{3})/.exec(chunk.toString('latin1'))?.[1] ?? 0)
    })
    socket.on('error', () => undefined)
    socket.on('close', finish)
    socket.write(bytes)
  })
}
