import { named } from '../../../platform/text/named.ts'

/** One word of an address, and what the word before its run said it is. */
export interface AddressWord {
  text: string
  marker: 'kec' | 'desa' | 'kampung' | 'road' | 'none'
  /** Begins a run: stands after a marker, a comma or a number. */
  first: boolean
}

const markers: Record<string, AddressWord['marker']> = {
  ...marking('kec', 'kec', 'kecamatan', 'kcm', 'kecmatan'),
  ...marking('desa', 'desa', 'ds', 'kel', 'kelurahan', 'kl', 'kelu'),
  ...marking(
    'kampung',
    'kp',
    'kampung',
    'kmp',
    'dusun',
    'dsn',
    'dk',
    'lingk',
    'lingkungan',
    'link',
    'blok',
    'komplek',
    'perum',
  ),
  ...marking('road', 'jl', 'jln', 'jalan', 'gg', 'gang', 'raya'),
}

/** Words that only separate: what follows is no part of what stood before. */
const separators = new Set(['rt', 'rw', 'no', 'nomor', 'kab', 'kabupaten', 'kota', 'km', 'po', 'box', 'di'])

/** Splits an address into words, each with the marker of its run: "Kp. Cibodas Ds. Langensari Kec. Lembang". */
export function addressWords(address: string): AddressWord[] {
  const words: AddressWord[] = []
  let marker: AddressWord['marker'] = 'none'
  let first = true
  for (const token of tokens(address)) {
    const kind = named(markers, token)
    if (kind) [marker, first] = [kind, true]
    // A comma or a number ends what stood before; its marker does not reach over it.
    else if (token === ',' || separators.has(token) || /\d/.test(token)) [marker, first] = ['none', true]
    else {
      words.push({ text: token, marker, first })
      first = false
    }
  }
  return words
}

function tokens(address: string): string[] {
  return (
    address
      .normalize('NFKD')
      .toLowerCase()
      .replace(/(?<=[a-z])['`?’](?=[a-z])/g, '')
      // "Ds.Cibuntu", "Rt.03/04": a dot after a marker is no end; any other mark is.
      .replace(/\b(kec|kel|ds|kp|dsn|jl|jln|gg|rt|rw|no|kab|km)\s*[.:]/g, '$1 ')
      .replace(/[.,;()/:]+/g, ' , ')
      .replace(/[^a-z0-9,]+/g, ' ')
      .split(' ')
      .filter(Boolean)
  )
}

function marking(marker: AddressWord['marker'], ...words: string[]): Record<string, AddressWord['marker']> {
  return Object.fromEntries(words.map(word => [word, marker]))
}
