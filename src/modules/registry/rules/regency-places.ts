import type { Region, RegionBook } from '../../regions/index.ts'

export interface Place {
  code: string
  /** Folded: lower case, one word. */
  name: string
}

interface Names {
  exact: Map<string, Place[]>
  /** Those whose name is one typing error away; undefined when none or when the word is too short to tell. */
  near(name: string): Place[] | undefined
}

/** The kecamatan and villages of one regency by folded name. */
export interface RegencyPlaces {
  kecamatan: Names
  villages: Names
}

const kept = new WeakMap<RegionBook, Map<string, RegencyPlaces>>()

/** Names of a regency, made once for each book. */
export function placesOf(regency: string, book: RegionBook): RegencyPlaces {
  const ofBook = kept.get(book) ?? new Map<string, RegencyPlaces>()
  kept.set(book, ofBook)
  const known = ofBook.get(regency)
  if (known) return known
  const kecamatan = book.children(regency).map(placeOf)
  const villages = kecamatan.flatMap(one => book.children(one.code).map(placeOf))
  const places: RegencyPlaces = {
    kecamatan: namesOf(kecamatan),
    villages: namesOf(villages),
  }
  ofBook.set(regency, places)
  return places
}

function placeOf({ code, name }: Region): Place {
  return { code, name: foldPlaceName(name) }
}

/** "Bojong Gede" and "Bojonggede" are one name. */
export function foldPlaceName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

/** The shortest name that may be misspelt; shorter ones are one letter from too many others. */
const shortestNear = 7

function namesOf(places: Place[]): Names {
  const exact = new Map<string, Place[]>()
  for (const place of places) exact.set(place.name, [...(exact.get(place.name) ?? []), place])
  const long = [...exact.values()].filter(([one]) => one!.name.length >= shortestNear)
  return {
    exact,
    near(name) {
      if (name.length < shortestNear) return undefined
      const near = long.filter(([one]) => oneErrorApart(one!.name, name)).flat()
      return near.length > 0 ? near : undefined
    },
  }
}

/** Whether one letter more, less, other, or two neighbours swapped makes one of the other. */
export function oneErrorApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (Math.max(left.length, right.length) <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
