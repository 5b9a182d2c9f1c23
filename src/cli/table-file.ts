import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { Refusal } from './verb.ts'

/** The bytes of a text file as UTF-8 without byte order mark, whatever Excel wrote. Refuses what is no text file. */
export function readTextBytes(file: string): Uint8Array {
  const bytes = readBytes(file)
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return bytes.subarray(3)
  if (startsWith(bytes, 0xff, 0xfe)) return recode(bytes, 'utf-16le')
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) throw new Refusal(`${file} is a workbook, not CSV; save it as CSV first`)
  if (bytes.includes(0)) throw new Refusal(`${file} is no text file`)
  return isUtf8(bytes) ? bytes : recode(bytes, 'windows-1252')
}

/** The delimiter of a file, judged by its first line: comma, semicolon or tab. */
export function delimiterOf(bytes: Uint8Array): number {
  const end = bytes.indexOf(10)
  const line = bytes.subarray(0, end < 0 ? bytes.length : end)
  const counts = [44, 59, 9].map(code => ({ code, count: line.reduce((n, byte) => (byte === code ? n + 1 : n), 0) }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).code
}

/** The bytes of a file, or a Refusal that says why not. */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new Refusal(`${file} was not found`)
    if (code === 'EISDIR') throw new Refusal(`${file} is a folder, not a file`)
    throw new Refusal(`${file} cannot be read: ${message}`)
  }
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte)
}

function recode(bytes: Uint8Array, encoding: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes))
}
