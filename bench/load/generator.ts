// The load generator, a process of its own: clients in a closed loop, each on a connection it keeps. Spoken to by messages.
import { Browser } from './browser.ts'
import { Connection } from './connection.ts'
import { travel } from './journey.ts'
import { drawPhotos } from './photos.ts'
import { travellers } from './travellers.ts'

export interface Begin {
  kind: 'begin'
  port: number
  origin: string
  clients: number
}

/** Sessions, one for each journey to come, each with the traveller it belongs to. */
export interface Supply {
  kind: 'supply'
  people: { cookie: string; serial: number }[]
}

/** Asks for what happened since the last time. */
export interface Mark {
  kind: 'mark'
}

export interface Stop {
  kind: 'stop'
}

export interface Marked {
  /** Journeys that came to their end, and how many requests they took together. */
  journeys: number
  journeyRequests: number
  /** How long each answer took, in milliseconds. */
  times: number[]
  errors: string[]
  /** Sessions left to begin with. */
  left: number
  /** Addresses of the receipts given out. */
  receipts: string[]
}

const draw = travellers()
const people: Supply['people'] = []
let stopping = false
let marked: Omit<Marked, 'left'> = fresh()
let running: Promise<unknown> = Promise.resolve()

process.on('message', (message: Begin | Supply | Mark | Stop) => {
  if (message.kind === 'supply') people.push(...message.people)
  if (message.kind === 'begin') void begin(message)
  if (message.kind === 'mark') answerMark()
  if (message.kind === 'stop') void stop()
})

function fresh(): Omit<Marked, 'left'> {
  return { journeys: 0, journeyRequests: 0, times: [], errors: [], receipts: [] }
}

async function begin({ port, origin, clients }: Begin): Promise<void> {
  const photos = await drawPhotos(24)
  process.send!({ ready: true, photoBytes: photos.reduce((sum, one) => sum + one.length, 0) / photos.length })
  running = Promise.all(Array.from({ length: clients }, () => keepTravelling(port, origin, photos)))
}

async function keepTravelling(port: number, origin: string, photos: Buffer[]): Promise<void> {
  const connection = new Connection(port)
  while (!stopping) {
    const person = people.shift()
    if (!person) {
      await new Promise(resolve => setTimeout(resolve, 20))
      continue
    }
    const { cookie, serial } = person
    let requests = 0
    const observe = (ms: number) => {
      requests++
      marked.times.push(ms)
    }
    const browser = new Browser(connection, { origin, cookie, address: addressOf(serial), observe })
    try {
      const receipt = await travel(browser, { applicant: draw(serial), serial, photos })
      marked.journeys++
      marked.journeyRequests += requests
      marked.receipts.push(receipt)
    } catch (error) {
      marked.errors.push((error as Error).message)
    }
  }
  connection.close()
}

/** Thousands of people come from thousands of addresses. */
function addressOf(serial: number): string {
  return `10.${(serial >> 16) & 255}.${(serial >> 8) & 255}.${serial & 255}`
}

function answerMark(): void {
  process.send!({ ...marked, left: people.length } satisfies Marked)
  marked = fresh()
}

async function stop(): Promise<void> {
  stopping = true
  await running
  answerMark()
}
