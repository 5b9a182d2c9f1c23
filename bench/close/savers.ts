import { Browser, formOf, type Fields } from '../load/browser.ts'
import { Connection } from '../load/connection.ts'
import type { Person } from '../load/sessions.ts'
import type { travellers } from '../load/travellers.ts'

/** Somebody who saves pages of a draft, with its code. */
export type Saver = Person & { code: string }

/** A page that was sent. */
export interface Save {
  personId: string
  page: string
  fields: Fields
  status: number
  /** Milliseconds after the closing at which it was to be sent, and at which its answer had come. */
  due: number
  answered: number
}

export interface Saving {
  port: number
  origin: string
  people: readonly Saver[]
  draw: ReturnType<typeof travellers>
  /** `performance.now()` of the closing. */
  closing: number
  perSecond: number
  /** Seconds before the closing at which the first page is sent, and after it the last one. */
  before: number
  after: number
}

export interface Saved {
  saves: Save[]
  /** How long pages took to open, and to be saved from the moment they were to be sent, in milliseconds. */
  times: number[]
  errors: string[]
}

/** Pages whose questions hang on no other page. */
export const savedPages = ['kontak', 'santri', 'kapasitas', 'bahan', 'kemandirian'] as const
/** A page is opened so long before it is sent: what is sent after the closing was opened before. */
const readingMs = 11_000

/** Pages are opened and sent at their appointed times, whether earlier ones are back or not. */
export async function savePages(saving: Saving): Promise<Saved> {
  const saved: Saved = { saves: [], times: [], errors: [] }
  const count = (saving.before + saving.after) * saving.perSecond
  await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      await savePage(saving, n, saved).catch((error: Error) => saved.errors.push(error.message))
    }),
  )
  return saved
}

async function savePage(saving: Saving, n: number, saved: Saved): Promise<void> {
  const { port, origin, people, draw, closing, perSecond, before } = saving
  const due = closing - before * 1000 + (n * 1000) / perSecond
  const { code, cookie, serial, personId } = people[n % people.length]!
  const page = savedPages[Math.floor(n / people.length) % savedPages.length]!
  const address = `10.3.${serial >> 8}.${serial & 255}`
  await until(due - readingMs)
  const connection = new Connection(port)
  const browser = new Browser(connection, { origin, cookie, address, observe: () => undefined })
  try {
    const path = `/saya/${code}/isi/${page}`
    const opened = formOf(await browser.get(path))
    saved.times.push(performance.now() - Math.max(0, due - readingMs))
    const answers = Object.entries(draw(serial).pages[page]!).flatMap(([name, given]) =>
      [given].flat().map(value => [name, value] as const),
    )
    const fields = [...opened.hidden, ...answers.filter(([name]) => opened.names.has(name))]
    // Nobody's browser keeps a connection while its reader types.
    connection.close()
    await until(due)
    const status = await browser.tryPost(path, fields)
    saved.times.push(performance.now() - due)
    saved.saves.push({ personId, page, fields, status, due: due - closing, answered: performance.now() - closing })
  } finally {
    connection.close()
  }
}

function until(moment: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, Math.max(0, moment - performance.now())))
}
