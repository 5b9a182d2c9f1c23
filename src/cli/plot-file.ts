import { writeFileSync } from 'node:fs'
import { Refusal } from './verb.ts'

/** Writes a picture, or refuses in a sentence when the place cannot be written. */
export function writePlot(file: string, svg: string): void {
  try {
    writeFileSync(file, svg)
  } catch (error) {
    throw new Refusal(`${file} cannot be written: ${(error as Error).message}`)
  }
}
