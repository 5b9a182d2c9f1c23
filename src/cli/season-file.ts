import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { doubledNames } from './json-doubled.ts'
import { jsonFault } from './json-place.ts'
import { Refusal } from './verb.ts'

/** A season is some hundred kilobytes; whatever is larger was meant for something else. */
const mostBytes = 4 * 1024 * 1024

/** What stands in a season file, trusted in nothing: a .json file, or a module that exports `season`. */
export async function readSeasonFile(file: string): Promise<unknown> {
  const bytes = await read(file)
  return /\.[cm]?[jt]s$/.test(file) ? importSeason(file) : parse(file, bytes)
}

async function read(file: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(file)
    if (bytes.length > mostBytes) throw new Refusal(`${file}: is larger than 4 MB, which no season is.`)
    return bytes
  } catch (error) {
    if (error instanceof Refusal) throw error
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      ENOTDIR: 'there is no such file',
      EISDIR: 'this is a folder; name the file',
      EACCES: 'this file may not be read',
    }
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new Refusal(`${file}: ${reasons[code] ?? `cannot be read (${message})`}.`)
  }
}

function parse(file: string, bytes: Uint8Array): unknown {
  const text = decode(file, bytes)
  if (text.trim() === '') throw new Refusal(`${file}: is empty.`)
  try {
    const data: unknown = JSON.parse(text)
    refuseDoubled(file, text)
    return data
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { line, column } = jsonFault(text) ?? { line: 1, column: 1 }
    throw new Refusal(`${file}: is not JSON: line ${line}, column ${column} cannot be read.`)
  }
}

/** Of two values under one name JSON takes the last, and nobody would see which was meant. */
function refuseDoubled(file: string, text: string): void {
  const doubled = doubledNames(text)
  const said = doubled.map(({ place, line }) => `${place || 'a name'} stands twice, again in line ${line}`)
  if (said.length) throw new Refusal(`${file}: ${said.join('; ')}. Leave one of each.`)
}

/** UTF-8, with or without a byte order mark. */
function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(`${file}: is not text in UTF-8. Save it as UTF-8.`)
  }
}

async function importSeason(file: string): Promise<unknown> {
  try {
    const module = (await import(pathToFileURL(resolve(file)).href)) as { season?: unknown; default?: unknown }
    const data = module.season ?? module.default
    if (data !== undefined) return data
  } catch (error) {
    throw new Refusal(`${file}: cannot be read as a season: ${(error as Error).message.split('\n')[0]}`)
  }
  throw new Refusal(`${file}: exports no "season".`)
}
