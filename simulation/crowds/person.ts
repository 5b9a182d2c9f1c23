import type { RegionBook } from '../../src/modules/regions/index.ts'
import type { SamplePlace } from '../applicant.ts'
import type { Chance } from '../chance.ts'
import { personName } from '../names.ts'
import { sampleNik } from '../numbers.ts'
import type { Fields } from '../played.ts'
import { drawPlace } from '../registry.ts'
import { recordedPerRegency } from '../shape.ts'

/** Somebody with an identity card. */
export interface Person {
  name: string
  female: boolean
  born: Temporal.PlainDate
  /** Agrees with the birthday, the sex and the home. */
  nik: string
  place: SamplePlace
}

/** Draws somebody born in one of these years, whose home lies where the sample's pesantren do. */
export function drawPerson(drawn: Chance, book: RegionBook, [from, to]: readonly [number, number]): Person {
  const female = drawn.happens(0.42)
  const name = personName(drawn, female)
  const place = drawPlace(drawn, book, drawn.weigh(recordedPerRegency))
  const born = Temporal.PlainDate.from({
    year: drawn.whole(from, to),
    month: drawn.whole(1, 12),
    day: drawn.whole(1, 28),
  })
  return { name, female, born, nik: sampleNik(place.kecamatan, born, female), place }
}

/** A date as its three fields are posted. */
export function dateFields(code: string, { day, month, year }: Temporal.PlainDate): Fields {
  return { [`${code}-day`]: String(day), [`${code}-month`]: String(month), [`${code}-year`]: String(year) }
}

/** A village as its fields are posted. */
export function villageFields({ regency, kecamatan, village }: SamplePlace): Fields {
  return { 'village-regency': regency, 'village-kecamatan': kecamatan, village }
}

export function yesNo(drawn: Chance, yes: number): string {
  return drawn.happens(yes) ? 'yes' : 'no'
}
