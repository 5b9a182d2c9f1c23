import { connect, type Socket } from 'node:net'

/** What came back: the head as it stood, cookies it set, and the body as sent. */
export interface Answer {
  status: number
  headers: Record<string, string>
  setCookies: string[]
  body: Buffer
}

/**
 * One keep-alive HTTP/1.1 connection with one request under way at a time, as light as can be: the generator shares its
 * two cores with what it measures.
 */
export class Connection {
  #socket: Socket | undefined
  #read: Buffer = Buffer.alloc(0)
  #waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined
  readonly #port: number

  constructor(port: number) {
    this.#port = port
  }

  /** Sends a request; rejects when the connection ends before its answer is whole. */
  send(head: string, body?: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      const socket = (this.#socket ??= this.#open())
      socket.write(body ? Buffer.concat([Buffer.from(head), body]) : head)
    })
  }

  close(): void {
    this.#socket?.destroy()
  }

  #open(): Socket {
    const socket = connect({ host: '127.0.0.1', port: this.#port, noDelay: true })
    this.#read = Buffer.alloc(0)
    socket.on('data', (chunk: Buffer) => {
      this.#read = this.#read.length > 0 ? Buffer.concat([this.#read, chunk]) : chunk
      const whole = parseAnswer(this.#read)
      if (!whole) return
      this.#read = this.#read.subarray(whole.length)
      if (whole.answer.headers.connection === 'close') this.#forget(socket)
      this.#settle()?.resolve(whole.answer)
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      if (this.#socket !== socket) return
      this.#forget(socket)
      this.#settle()?.reject(new Error('the connection ended'))
    })
    return socket
  }

  #forget(socket: Socket): void {
    if (this.#socket === socket) this.#socket = undefined
    socket.destroy()
  }

  #settle() {
    const waiting = this.#waiting
    this.#waiting = undefined
    return waiting
  }
}

const endOfHead = Buffer.from('\r\n\r\n')

/** An answer that is whole, with the bytes it took; undefined while something is missing. */
export function parseAnswer(bytes: Buffer): { answer: Answer; length: number } | undefined {
  const end = bytes.indexOf(endOfHead)
  if (end < 0) return undefined
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  const headers: Record<string, string> = {}
  const setCookies: string[] = []
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    const value = line.slice(colon + 1).trim()
    if (name === 'set-cookie') setCookies.push(value)
    headers[name] = value
  }
  const start = end + 4
  const status = Number(first.split(' ')[1])
  const found =
    headers['transfer-encoding'] === 'chunked'
      ? chunked(bytes, start)
      : fixed(bytes, start, Number(headers['content-length'] ?? 0))
  return found && { answer: { status, headers, setCookies, body: found.body }, length: found.end }
}

interface Body {
  body: Buffer
  end: number
}

function fixed(bytes: Buffer, start: number, length: number): Body | undefined {
  const end = start + length
  return bytes.length >= end ? { body: bytes.subarray(start, end), end } : undefined
}

function chunked(bytes: Buffer, start: number): Body | undefined {
  const parts: Buffer[] = []
  for (let at = start; ;) {
    const line = bytes.indexOf('\r\n', at)
    if (line < 0) return undefined
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16)
    const next = line + 2 + size + 2
    if (bytes.length < next) return undefined
    if (size === 0) return { body: Buffer.concat(parts), end: next }
    parts.push(bytes.subarray(line + 2, line + 2 + size))
    at = next
  }
}
