import type { House } from '../../src/platform/web/context.ts'
import { readRegionBook } from '../../src/modules/regions/index.ts'
import { businessCrowd } from '../crowds/businesses.ts'
import { mentorCrowd } from '../crowds/mentors.ts'
import { pesantrenCrowd } from '../crowds/pesantren.ts'
import { sampleSize } from '../fill-sample.ts'
import { drawPapers, openStage } from '../registrants.ts'
import { kecamatanPart } from './kecamatan.ts'
import { officePart } from './office.ts'
import type { Part } from './part.ts'
import { registrationPart } from './registration.ts'
import { momentOf } from './stages.ts'

/** How many register for each call, and of how many pesantren in the registry. */
export interface Sizes {
  pesantren: number
  recorded: number
  mentors: number
  businesses: number
}

/** Some 400 send an application: the best 390 are to be interviewed for 130 places. How many businesses came is our choice. */
const sizes: Sizes = { pesantren: sampleSize, recorded: 4000, mentors: 450, businesses: 300 }

/** The parts of all rooms, in the order of the rooms. */
export async function openParts(house: House, { pesantren, recorded, mentors, businesses } = sizes): Promise<Part[]> {
  const book = await readRegionBook(house.db)
  const crowds = [
    pesantrenCrowd(house, book, pesantren, recorded),
    mentorCrowd(book, mentors),
    businessCrowd(book, businesses),
  ]
  const pictures = await drawPapers()
  const stages = await Promise.all(
    crowds.map(crowd => openStage(house, { book, pictures }, crowd, momentOf(crowd.to, '09:00'))),
  )
  return [...crowds.map((crowd, at) => registrationPart(stages[at]!, crowd)), kecamatanPart(house), officePart(house)]
}
