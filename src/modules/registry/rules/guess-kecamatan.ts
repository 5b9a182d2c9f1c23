import type { RegionBook } from '../../regions/index.ts'
import { addressWords, type AddressWord } from './address-words.ts'
import { foldPlaceName, placesOf, type Place, type RegencyPlaces } from './regency-places.ts'

/** Where an address probably lies. Shown as "perkiraan"; never gives scope. */
export interface Guess {
  kecamatan: string
  village?: string
  /** From 0 to 1: how often such a sign is right. */
  certainty: number
}

/** Below this a guess is not worth showing. */
export const leastCertainty = 0.5

/**
 * Guesses the kecamatan from a free-text address within its regency. A name after "kec." says most, then a desa after
 * "ds.", then a bare name; after "kp." or "jl." a name says little, because kampung and roads are named after places
 * elsewhere. Two signs that agree raise the certainty, two that disagree lower it.
 */
export function guessKecamatan(address: string | null, regency: string | null, book: RegionBook): Guess | undefined {
  if (!address || !regency) return undefined
  const places = placesOf(regency, book)
  // The regency's own name stands at the end of many addresses and says nothing, although a kecamatan bears it too.
  const own = foldPlaceName(book.name(regency).replace(/^\S+ /, ''))
  const words = addressWords(address).filter(word => word.text !== own || (word.first && word.marker !== 'none'))
  const kecamatan = best(signs(words, places.kecamatan, kecamatanWeight))
  const village = best(signs(words, places.villages, villageWeight))
  const guess = combine(kecamatan, village)
  return guess && guess.certainty >= leastCertainty ? guess : undefined
}

interface Sign {
  /** The words that make it, folded into one. */
  name: string
  places: Place[]
  certainty: number
}

type Marker = AddressWord['marker']

const kecamatanWeight: Record<Marker, number> = { kec: 0.98, desa: 0.55, kampung: 0.4, road: 0.35, none: 0.75 }
const villageWeight: Record<Marker, number> = { kec: 0.3, desa: 0.93, kampung: 0.4, road: 0.3, none: 0.65 }

/** Every run of up to three words that names a place. */
function signs(words: AddressWord[], names: RegencyPlaces['kecamatan'], weight: Record<Marker, number>): Sign[] {
  const found: Sign[] = []
  for (let at = 0; at < words.length; at++) {
    for (let length = 3; length >= 1; length--) {
      const run = words.slice(at, at + length)
      if (run.length < length || run.some((word, place) => place > 0 && word.first)) continue
      const name = run.map(word => word.text).join('')
      const exact = names.exact.get(name)
      const near = exact ? undefined : names.near(name)
      const places = exact ?? near
      if (!places) continue
      found.push({ name, places, certainty: weightOf(run[0]!, weight) * (exact ? 1 : 0.85) })
      break
    }
  }
  return found
}

/** "Kec. Cugenang Cianjur": the marker speaks of the name right after it; what follows is bare, or part of a road. */
function weightOf({ marker, first }: AddressWord, weight: Record<Marker, number>): number {
  return first ? weight[marker] : Math.min(weight[marker], weight.none)
}

/** The strongest sign; a later one wins among equals, because addresses go from the small to the large. */
function best(signs: Sign[]): Sign | undefined {
  return signs.reduce<Sign | undefined>(
    (one, other) => (!one || other.certainty >= one.certainty ? other : one),
    undefined,
  )
}

function combine(kecamatan: Sign | undefined, village: Sign | undefined): Guess | undefined {
  if (!kecamatan) return village && alone(village)
  // A desa that bears the name of a kecamatan need not lie in it: when several do, nobody knows which.
  if (village?.name === kecamatan.name && village.certainty > kecamatan.certainty) return alone(village)
  const { code } = kecamatan.places[0]!
  // The same word as a kecamatan says nothing of the desa that bears its name too.
  if (village?.name === kecamatan.name) return { kecamatan: code, certainty: kecamatan.certainty }
  const inside = village?.places.filter(place => place.code.startsWith(code)) ?? []
  if (village && inside.length === 1) {
    const certainty = round(1 - (1 - kecamatan.certainty) * (1 - village.certainty))
    return { kecamatan: code, village: inside[0]!.code, certainty }
  }
  const against = village && village.places.length === 1 ? village.certainty : 0
  if (village && against > kecamatan.certainty) return alone(village, kecamatan.certainty / 2)
  return { kecamatan: code, certainty: round(kecamatan.certainty * (1 - against / 4)) }
}

/** A village is a sign by itself only where the regency has one of that name. */
function alone({ places, certainty }: Sign, against = 0): Guess | undefined {
  if (places.length !== 1) return undefined
  const { code } = places[0]!
  return { kecamatan: code.slice(0, 6), village: code, certainty: round(certainty * (1 - against)) }
}

function round(certainty: number): number {
  return Math.min(0.99, Math.round(certainty * 100) / 100)
}
