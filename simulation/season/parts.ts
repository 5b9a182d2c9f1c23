import type { House } from '../../src/platform/web/context.ts'
import { sampleSize } from '../fill-sample.ts'
import { officePart } from './office.ts'
import type { Part } from './part.ts'
import { registrationPart, type Crowd } from './registration.ts'

const crowd: Crowd = { size: sampleSize, recorded: 4000 }

/** The parts of all rooms, in the order of the rooms. */
export async function openParts(house: House, { size, recorded } = crowd): Promise<Part[]> {
  return [await registrationPart(house, { size, recorded }), officePart(house)]
}
