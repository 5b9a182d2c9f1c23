import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import busboy from 'busboy'
import { keepIncoming, type Arrived } from '../files/incoming.ts'
import { printable } from '../text/printable.ts'
import { Crowded, formShares, takePlace, uploadShares } from './body-share.ts'
import type { Context } from './context.ts'
import { inTime, readBefore } from './late.ts'
import { watchSpeed } from './stall.ts'
import { cut } from '../text/cut.ts'

/** A posted form, urlencoded or multipart: its fields in memory and bounded, its files on the disk. */
export interface FormBody {
  /** The first value of a field, trimmed and made printable; empty when absent. */
  value(name: string): string
  /** All values of a field that may be chosen several times. */
  all(name: string): string[]
  has(name: string): boolean
  names(): string[]
  files: UploadedFile[]
}

/** A file of a form. Its bytes stand on the disk until the request is answered, unless the store adopts them. */
export interface UploadedFile extends Arrived {
  field: string
  name: string
  /** Whose it is: the account that sent it, else the address. */
  from: string
  /** It went on beyond what is read: its bytes are gone again, and nothing is known of it but its name. */
  tooLarge: boolean
}

export interface BodyLimits {
  fileBytes?: number
  files?: number
  /** Bytes that are let go by besides, such as of files that nobody keeps. */
  passing?: number
}

const mostFields = 400
const fieldBytes = 200_000
/** All fields together, names and marks included. */
const fieldsBytes = 2_000_000
/** A form without files is let go when it has not come within this time, however steadily it comes. */
export const fieldsTime = { seconds: 300 }
/** What may still come behind a file that was too large, so that a browser that is nearly done reads its answer in peace. */
const patience = 8_000_000

/**
 * Reads the posted form. Resolves to undefined when it cannot be read as a form at all: no form, cut off before its end, or
 * stopped on its way. A body that goes on and on is cut off: what was read until then is the form, and the file that was too
 * large is said to be so. Rejects with Crowded when the account or its address has too many under way, and with ArrivedLate when
 * reading took so long that the request begins anew.
 */
export async function readForm(
  c: Context,
  { fileBytes = 0, files = 0, passing = 0 }: BodyLimits = {},
): Promise<FormBody | undefined> {
  const before = readBefore<FormBody>(c)
  if (before) return before.form
  const parser = openParser(c, { fileBytes, files })
  if (!parser) return undefined
  const began = performance.now()
  const giveBack = takePlace(files > 0 ? uploadShares : formShares, c.var.actor.personId, c.var.address)
  if (!giveBack) throw new Crowded()
  try {
    const time = files > 0 ? undefined : fieldsTime.seconds
    return inTime(c, await new Reading(c, parser, fieldsBytes + fileBytes * files + passing, time).form(), began)
  } finally {
    giveBack()
  }
}

function openParser(
  c: Context,
  { fileBytes, files }: Required<Omit<BodyLimits, 'passing'>>,
): busboy.Busboy | undefined {
  const parts = mostFields + files
  const limits = { fields: mostFields, fieldSize: fieldBytes, fileSize: fileBytes, files, parts }
  try {
    const headers = { 'content-type': c.req.header('content-type') ?? '' }
    return busboy({ headers, limits, defParamCharset: 'utf8' })
  } catch {
    return undefined
  }
}

/** One body on its way through the parser. However it ends, it ends once, and nothing that was written stays unknown. */
class Reading {
  readonly #c: Context
  readonly #parser: busboy.Busboy
  readonly #body: Readable
  readonly #fields = new Map<string, string[]>()
  readonly #files: Promise<UploadedFile | undefined>[] = []
  readonly #tooLarge: UploadedFile[] = []
  /** Bytes that are read at most. */
  #most: number
  /** Seconds that it may take; undefined where only its speed is watched. */
  readonly #time: number | undefined

  constructor(c: Context, parser: busboy.Busboy, most: number, time: number | undefined) {
    this.#c = c
    this.#parser = parser
    this.#body = bodyStream(c)
    this.#most = most
    this.#time = time
  }

  async form(): Promise<FormBody | undefined> {
    const ended = await this.#ended()
    if (ended !== 'whole') this.#stop()
    const arrived = await Promise.allSettled(this.#files)
    const whole = arrived.flatMap(one => (one.status === 'fulfilled' && one.value ? [one.value] : []))
    const form = formBody(this.#fields, [...whole, ...this.#tooLarge])
    if (ended === 'cut') return this.#tooLarge.length > 0 ? form : undefined
    const failed = arrived.flatMap(one => (one.status === 'rejected' ? [one.reason as NodeJS.ErrnoException] : []))
    // The disk is full or gone: nothing the sender could mend.
    const ours = failed.find(reason => reason.syscall !== undefined && reason.syscall !== 'read')
    if (ours) throw ours
    return ended === 'whole' && failed.length === 0 ? form : undefined
  }

  /** Resolves at the end of the body, or as soon as it is clear that no whole form will come. */
  #ended(): Promise<'whole' | 'cut' | 'broken'> {
    return new Promise(resolve => {
      let taken = 0
      const speed = watchSpeed(() => settle('broken'), this.#time)
      const settle = (how: 'whole' | 'cut' | 'broken') => {
        speed.end()
        resolve(how)
      }
      const parser = this.#parser
      parser.on('field', (name, value) => this.#fields.set(name, [...(this.#fields.get(name) ?? []), printable(value)]))
      parser.on('file', (field, stream, info) => {
        const name = info.filename === undefined ? undefined : cut(printable(info.filename), 200)
        stream.on('limit', () => {
          this.#tooLarge.push({ ...tooLarge, field, name: name ?? '', from: senderOf(this.#c) })
          this.#most = Math.min(this.#most, taken + patience)
        })
        const kept = this.#keep(field, stream, name)
        kept.catch(() => settle('broken'))
        this.#files.push(kept)
      })
      parser.on('close', () => settle('whole'))
      parser.on('error', () => settle('broken'))
      const body = this.#body
      body.on('data', (piece: Buffer) => {
        taken += piece.length
        speed.took(piece.length)
        if (taken > this.#most) settle('cut')
      })
      body.on('error', () => settle('broken'))
      body.on('close', () => body.readableEnded || settle('broken'))
      // Gone before anybody listened: no event will say so any more.
      if (body.destroyed) return settle('broken')
      body.pipe(parser)
    })
  }

  async #keep(field: string, stream: Readable & { truncated?: boolean }, name?: string) {
    const arrived = await keepIncoming(this.#c.var.house.env.dataDir, stream)
    this.#c.var.discards.push(arrived.discard)
    // A browser sends an empty part for a file field that was left alone.
    if (name === undefined || (arrived.size === 0 && name === '') || stream.truncated) return undefined
    return { field, name, from: senderOf(this.#c), tooLarge: false, ...arrived }
  }

  /** Gives up the rest of the body; what still comes is dropped. */
  #stop(): void {
    this.#body.unpipe(this.#parser)
    this.#parser.on('error', () => undefined)
    this.#parser.destroy()
    this.#body.resume()
  }
}

function senderOf(c: Context): string {
  return c.var.actor.personId ?? c.var.address
}

const nothing = Buffer.alloc(0)
const noEnds = { head: nothing, tail: nothing }
const tooLarge = { path: '', size: 0, hash: nothing, ends: noEnds, tooLarge: true, discard: async () => undefined }

function formBody(fields: Map<string, string[]>, files: UploadedFile[]): FormBody {
  return {
    value: name => fields.get(name)?.[0]?.trim() ?? '',
    all: name => (fields.get(name) ?? []).map(text => text.trim()).filter(Boolean),
    has: name => fields.has(name),
    names: () => [...fields.keys()],
    files,
  }
}

/** The Node stream itself where there is one (fast), else the web stream of a request made in a test. */
function bodyStream(c: Context): Readable {
  const { incoming } = (c.env as { incoming?: IncomingMessage } | undefined) ?? {}
  if (incoming) return incoming
  const { body } = c.req.raw
  return body ? Readable.fromWeb(body as never) : Readable.from([])
}
