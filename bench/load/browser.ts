import { gunzipSync } from 'node:zlib'
import type { Answer, Connection } from './connection.ts'

/** Hears how long each answer took, in milliseconds. */
export type Observe = (ms: number) => void

export interface BrowserOptions {
  origin: string
  cookie: string
  /** The network address that the trusted proxy in front would have seen. */
  address: string
  observe: Observe
  /** Sends again, for at most so many milliseconds, whatever got no answer or an error of the server's. */
  patienceMs?: number
}

export type Fields = readonly (readonly [name: string, value: string])[]

export interface Upload {
  field: string
  name: string
  bytes: Buffer
}

/** As much of a browser as a person without JavaScript needs: cookies, pages, forms. */
export class Browser {
  readonly #cookies = new Map<string, string>()
  readonly #connection: Connection
  readonly #options: BrowserOptions
  /** How often something had to be sent again. */
  resent = 0

  constructor(connection: Connection, options: BrowserOptions) {
    this.#connection = connection
    this.#options = options
    this.#keep(options.cookie)
  }

  /** A page that must be there. */
  async get(path: string): Promise<string> {
    const answer = await this.#send('GET', path)
    if (answer.status !== 200) throw new Error(`GET ${path} answered ${told(answer)}`)
    const html = textOf(answer)
    if (!html.endsWith('</html>')) throw new Error(`GET ${path}: the page is not whole`)
    return html
  }

  /** Sends a form that must be taken. Resolves to where the answer leads. */
  async post(path: string, fields: Fields, uploads?: readonly Upload[]): Promise<string> {
    const answer = await this.#post(path, fields, uploads)
    if (answer.status !== 303 || !answer.headers.location) throw new Error(`POST ${path} answered ${told(answer)}`)
    return answer.headers.location
  }

  /** Sends a form that may be refused. Resolves to the status of the answer. */
  async tryPost(path: string, fields: Fields): Promise<number> {
    return (await this.#post(path, fields)).status
  }

  #post(path: string, fields: Fields, uploads?: readonly Upload[]): Promise<Answer> {
    const { type, body } = uploads ? multipart(fields, uploads) : urlencoded(fields)
    return this.#send('POST', path, type, body)
  }

  async #send(method: string, path: string, type?: string, body?: Buffer): Promise<Answer> {
    const until = performance.now() + (this.#options.patienceMs ?? 0)
    for (;;) {
      const started = performance.now()
      const answer = await this.#connection
        .send(this.#head(method, path, type, body), body)
        .catch((error: Error) => error)
      const failed = answer instanceof Error || answer.status >= 500
      if (!failed || performance.now() > until) {
        if (answer instanceof Error) throw new Error(`${method} ${path}: ${answer.message}`)
        this.#options.observe(performance.now() - started)
        for (const cookie of answer.setCookies) this.#keep(cookie.split(';')[0]!)
        return answer
      }
      this.resent++
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }

  #head(method: string, path: string, type?: string, body?: Buffer): string {
    const { origin, address } = this.#options
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const post = body
      ? `Content-Type: ${type}\r\nContent-Length: ${body.length}\r\nOrigin: ${origin}\r\nSec-Fetch-Site: same-origin\r\n`
      : ''
    return (
      `${method} ${path} HTTP/1.1\r\nHost: ${origin.slice(7)}\r\nUser-Agent: bench\r\nAccept: text/html\r\n` +
      `Accept-Encoding: gzip\r\nX-Forwarded-For: ${address}\r\nCookie: ${cookie}\r\n${post}\r\n`
    )
  }

  #keep(cookie: string): void {
    const equals = cookie.indexOf('=')
    this.#cookies.set(cookie.slice(0, equals), cookie.slice(equals + 1))
  }
}

function textOf({ headers, body }: Answer): string {
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
}

function told(answer: Answer): string {
  const text = textOf(answer).replace(/<(style|svg)[\s\S]*?<\/\1>/g, ' ')
  const said = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 300)
  return `${answer.status}: ${said}`
}

function urlencoded(fields: Fields) {
  const body = Buffer.from(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString())
  return { type: 'application/x-www-form-urlencoded', body }
}

const boundary = '----opop-bench-7MA4YWxkTrZu0gW8Qyw1nRzvJk'

function multipart(fields: Fields, uploads: readonly Upload[]) {
  const start = `--${boundary}\r\nContent-Disposition: form-data; name=`
  const parts = [
    ...fields.map(([name, value]) => Buffer.from(`${start}"${name}"\r\n\r\n${value}\r\n`)),
    ...uploads.flatMap(({ field, name, bytes }) => [
      Buffer.from(`${start}"${field}"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(parts) }
}

/** The fields that a page hands back unseen, and the names that can be filled in, of its form for answers. */
export function formOf(html: string): { hidden: [string, string][]; names: Set<string> } {
  const end = html.indexOf('</form>', html.search(/<input[^>]*name="(dasar|versi)"/))
  const form = html.slice(html.lastIndexOf('<form', end), end)
  const hidden: [string, string][] = []
  const names = new Set<string>()
  for (const [tag] of form.matchAll(/<(?:input|select|textarea)[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1]
    if (!name) continue
    if (tag.includes('type="hidden"')) hidden.push([name, unescaped(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '')])
    else names.add(name)
  }
  return { hidden, names }
}

function unescaped(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
