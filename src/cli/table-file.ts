import { readFileSync } from 'node:fs'
import { Refusal } from './verb.ts'

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
