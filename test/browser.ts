import { makeServer, type Server } from '../src/platform/web/server.ts'
import type { House } from '../src/platform/web/context.ts'
import type { World } from './world.ts'

/** A visitor who keeps cookies from one request to the next, as a browser does. */
export class Browser {
  cookies = new Map<string, string>()
  readonly #server: Server

  /** `house` lets a test look at the same database under other settings; `cookie` is one that was given before. */
  constructor(world: World, house?: House, cookie?: string) {
    this.#server = house ? makeServer(house) : world.server
    for (const part of cookie?.split('; ') ?? []) this.#keep(part)
  }

  get(path: string): Promise<Response> {
    return this.#send(path, { method: 'GET' })
  }

  async text(path: string): Promise<string> {
    return (await this.get(path)).text()
  }

  post(path: string, form: Record<string, string> | FormData, headers: Record<string, string> = {}): Promise<Response> {
    const body = form instanceof FormData ? form : new URLSearchParams(form)
    return this.#send(path, { method: 'POST', body, headers })
  }

  async #send(path: string, { headers, ...init }: RequestInit & { headers?: Record<string, string> }) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = { origin: 'http://localhost', ...(cookie ? { cookie } : {}), ...headers }
    const answer = await this.#server.request(`http://localhost${path}`, { ...init, headers: sent })
    for (const line of answer.headers.getSetCookie()) this.#keep(line)
    return answer
  }

  #keep(line: string): void {
    const [pair = '', ...flags] = line.split(';')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at).trim()
    if (flags.some(flag => /max-age=0/i.test(flag))) this.cookies.delete(name)
    else this.cookies.set(name, pair.slice(at + 1).trim())
  }
}
