import type { House } from '../../src/platform/web/context.ts'
import { readRegionBook } from '../../src/modules/regions/index.ts'
import { pesantrenCrowd } from '../crowds/pesantren.ts'
import { sampleSize } from '../fill-sample.ts'
import { officePart } from './office.ts'
import type { Part } from './part.ts'
import { registrationPart } from './registration.ts'

/** How many register, and of how many pesantren in the registry. */
export interface Sizes {
  pesantren: number
  recorded: number
}

const sizes: Sizes = { pesantren: sampleSize, recorded: 4000 }

/** The parts of all rooms, in the order of the rooms. */
export async function openParts(house: House, { pesantren, recorded } = sizes): Promise<Part[]> {
  const book = await readRegionBook(house.db)
  const crowds = [pesantrenCrowd(house, book, pesantren, recorded)]
  const registrations = await Promise.all(crowds.map(crowd => registrationPart(house, book, crowd)))
  return [...registrations, officePart(house)]
}
