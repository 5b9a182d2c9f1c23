import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import busboy from 'busboy'
import { HTTPException } from 'hono/http-exception'
import { printable } from '../text/printable.ts'
import type { Context } from './context.ts'
import { holdFiles } from './file-memory.ts'

/** A posted form, urlencoded or multipart, whole in memory and bounded. */
export interface FormBody {
  /** The first value of a field, trimmed and made printable; empty when absent. */
  value(name: string): string
  /** All values of a field that may be chosen several times. */
  all(name: string): string[]
  has(name: string): boolean
  names(): string[]
  files: UploadedFile[]
}

export interface UploadedFile {
  field: string
  name: string
  /** The bytes, or an empty buffer when `tooLarge`. */
  bytes: Buffer
  tooLarge: boolean
}

export interface BodyLimits {
  fileBytes?: number
  files?: number
}

const mostFields = 400
const fieldBytes = 200_000
/** All fields together, names and marks included. */
const fieldsBytes = 2_000_000
/** What may still come behind a file that was too large, so that a browser that is nearly done reads its answer in peace. */
const patience = 8_000_000

/**
 * Reads the posted form. Resolves to undefined when it cannot be read as a form at all. A body that goes on and on is cut
 * off: what was read until then is the form, and the file that was too large is said to be so. Rejects with 429 when the
 * files of all requests together would fill the memory.
 */
export function readForm(c: Context, { fileBytes = 0, files = 0 }: BodyLimits = {}): Promise<FormBody | undefined> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string[]>()
    const uploads: UploadedFile[] = []
    const parser = openParser(c, { fileBytes, files })
    if (!parser) return resolve(undefined)
    const body = bodyStream(c)
    const memory = holdFiles(c)
    let taken = 0
    let most = fieldsBytes + fileBytes * files
    const stop = () => {
      body.unpipe(parser)
      parser.removeAllListeners()
      parser.on('error', () => undefined)
      memory.release()
    }
    const cutOff = () => {
      stop()
      resolve(uploads.some(file => file.tooLarge) ? formBody(fields, uploads) : undefined)
    }
    parser.on('field', (name, value) => fields.set(name, [...(fields.get(name) ?? []), printable(value)]))
    parser.on('file', (field, stream, info) => {
      const chunks: Buffer[] = []
      const name = printable(info.filename ?? '')
        .slice(0, 200)
        .toWellFormed()
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        if (memory.take(chunk.length)) return
        stop()
        reject(new HTTPException(429))
      })
      stream.on('limit', () => {
        chunks.length = 0
        uploads.push({ field, name, bytes: Buffer.alloc(0), tooLarge: true })
        most = Math.min(most, taken + patience)
      })
      stream.on('close', () => {
        if ((stream as { truncated?: boolean }).truncated === true) return
        // A browser sends an empty part for a file field that was left alone.
        if (info.filename === undefined || (chunks.length === 0 && info.filename === '')) return
        uploads.push({ field, name, bytes: Buffer.concat(chunks), tooLarge: false })
      })
    })
    parser.on('close', () => {
      memory.release()
      resolve(formBody(fields, uploads))
    })
    parser.on('error', () => resolve(undefined))
    body.on('error', () => resolve(undefined))
    body.on('data', (chunk: Buffer) => {
      taken += chunk.length
      if (taken > most) cutOff()
    })
    body.pipe(parser)
  })
}

function openParser(c: Context, { fileBytes, files }: Required<BodyLimits>): busboy.Busboy | undefined {
  const parts = mostFields + files
  const limits = { fields: mostFields, fieldSize: fieldBytes, fileSize: fileBytes, files, parts }
  try {
    const headers = { 'content-type': c.req.header('content-type') ?? '' }
    return busboy({ headers, limits, defParamCharset: 'utf8' })
  } catch {
    return undefined
  }
}

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
  const incoming = (c.env as { incoming?: IncomingMessage } | undefined)?.incoming
  if (incoming) return incoming
  const { body } = c.req.raw
  return body ? Readable.fromWeb(body as never) : Readable.from([])
}
