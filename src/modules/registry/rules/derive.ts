import type { RegionBook } from '../../regions/index.ts'
import { guessKecamatan } from './guess-kecamatan.ts'
import { foldName, foldPlace } from './search-text.ts'

/** What an organisation is. Each kind has numbers of its own: an NSPP, the NIB of a business. */
export type OrganisationKind = 'pesantren' | 'cooperative' | 'business' | 'partner'

/** What is known of where a pesantren is called and lies. */
export interface Described {
  name: string
  address: string | null
  regency_code: string | null
  kecamatan_code: string | null
  village_code: string | null
}

/** The same as far as somebody gives it. */
export interface PesantrenGiven extends Partial<Described> {
  name: string
  /** A pesantren unless said. */
  kind?: OrganisationKind
  /** The number of its kind. */
  nspp?: string | null
  /** Belongs to the sample season: "data contoh". */
  sample?: boolean
}

/** What follows from what is known, kept beside it: search texts and the guess. */
export interface Derived {
  search_name: string
  search_place: string
  kecamatan_guess_code: string | null
  kecamatan_guess_certainty: number | null
  village_guess_code: string | null
}

/** What officers said of a guess: where it does not lie, and where it lies instead, as far as they know. */
export interface GuessSaid {
  refused: readonly string[]
  stated: string | null
}

/**
 * What follows from a claim: it is found by the place it names, and lies nowhere. Overrides the place itself, so that no
 * claim gives anybody scope.
 */
export function deriveClaim(given: Described, book: RegionBook) {
  const nowhere = { regency_code: null, kecamatan_code: null, village_code: null }
  const unguessed = { kecamatan_guess_code: null, kecamatan_guess_certainty: null, village_guess_code: null }
  return { ...derive(given, book), ...nowhere, ...unguessed }
}

/** Derives search texts and, where the kecamatan is not known, the guess: what an officer said, else what the address says. */
export function derive(given: Described, book: RegionBook, said: GuessSaid = unsaid): Derived {
  const guess = given.kecamatan_code ? undefined : guessOf(given, book, said)
  const kecamatan = given.kecamatan_code ?? guess?.kecamatan
  const village = given.village_code ?? guess?.village
  const regency = book.region(given.regency_code)
  // "kota" tells Kota Bogor from Kabupaten Bogor; nobody types "kabupaten".
  const places = [given.address ?? '', book.name(village), book.name(kecamatan), regency?.name ?? '']
  return {
    search_name: foldName(given.name),
    search_place: [...new Set(foldPlace(places.join(' , ')).split(' '))].join(' '),
    kecamatan_guess_code: guess?.kecamatan ?? null,
    kecamatan_guess_certainty: guess?.certainty ?? null,
    village_guess_code: guess?.village ?? null,
  }
}

const unsaid: GuessSaid = { refused: [], stated: null }

/** Only addresses have a certainty. A kecamatan that was refused is guessed no more, whatever address comes. */
function guessOf(
  { address, regency_code }: Described,
  book: RegionBook,
  { refused, stated }: GuessSaid,
): { kecamatan: string; village?: string; certainty?: number } | undefined {
  const isOpen = (code: string) => !refused.includes(code)
  if (stated && regency_code && stated.startsWith(regency_code) && isOpen(stated)) return { kecamatan: stated }
  const guess = guessKecamatan(address, regency_code, book)
  return guess && isOpen(guess.kecamatan) ? guess : undefined
}
