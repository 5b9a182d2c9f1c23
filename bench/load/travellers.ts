import { drawApplicant, type Applicant, type SamplePlace } from '../../simulation/applicant.ts'
import { chance } from '../../simulation/chance.ts'
import { samplePhone } from '../../simulation/numbers.ts'
import { readAreaFiles } from '../../src/modules/regions/data/read-area-files.ts'
import { regionBook } from '../../src/modules/regions/rules/region-book.ts'

/** Draws applicants of every regency who make no mistake; the same serial is the same applicant. */
export function travellers(): (serial: number) => Applicant {
  const places = somePlaces()
  return serial => {
    const place = places[serial % places.length]!
    for (let attempt = 0; ; attempt++) {
      const drawn = { chance: chance(serial * 1000 + attempt), place, nspp: nspp(serial), phone: samplePhone(serial) }
      const applicant = drawApplicant(drawn)
      if (applicant.mistakes.size === 0 && applicant.ending === 'submitted') return applicant
    }
  }
}

/** Numbers of a block that no list has, different for each of a million. */
function nspp(serial: number): string {
  return `5103${String(32_000_000 + serial).padStart(8, '0')}`
}

function somePlaces(): SamplePlace[] {
  const book = regionBook(readAreaFiles('32'))
  return book.regencies().flatMap(regency =>
    book.children(regency.code).flatMap(kecamatan => {
      const village = book.children(kecamatan.code)[0]
      const codes = { regency: regency.code, kecamatan: kecamatan.code }
      return village ? [{ ...codes, village: village.code, villageName: village.name }] : []
    }),
  )
}
