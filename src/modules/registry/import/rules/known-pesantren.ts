import type { ListValues } from '../../rules/fields.ts'

/** A pesantren of the registry as far as an import looks at it. */
export interface Known extends ListValues {
  id: string
}

export interface KnownIndex {
  byNspp(nspp: string): Known | undefined
  /** Those of the same name and address in the same regency; undefined when there are none. */
  byPlace(values: ListValues): Alike | undefined
  /** The earlier row of the same file that means the same pesantren. */
  inFile(values: ListValues): { row: number; values: ListValues; id?: string } | undefined
  /** Whether an earlier row of the file means it. */
  isClaimed(known: Known): boolean
  /** Remembers a row of the file, so that later rows are held against it too. */
  add(row: { row: number; values: ListValues }, known: Known | undefined): void
}

/** Pesantren that look the same. A list can name thousands of them, so nobody goes through them one by one. */
export interface Alike {
  count: number
  first: Known
  /** The first that has a number. */
  numbered?: Known
  numberless: Known[]
}

/** An index of the registry that grows with the rows of the file being read. */
export function knownPesantren(known: readonly Known[]): KnownIndex {
  const numbers = new Map<string, Known>()
  const places = new Map<string, Alike>()
  const rows = new Map<string, { row: number; values: ListValues; id?: string }>()
  const claimed = new Set<Known>()
  const remember = (one: Known) => {
    if (one.nspp) numbers.set(one.nspp, one)
    const key = placeKey(one)
    const alike = places.get(key) ?? { count: 0, first: one, numberless: [] }
    alike.count++
    if (one.nspp === null) alike.numberless.push(one)
    else alike.numbered ??= one
    places.set(key, alike)
  }
  known.forEach(remember)
  return {
    byNspp: nspp => numbers.get(nspp),
    byPlace: values => places.get(placeKey(values)),
    inFile: values => rows.get(values.nspp ?? placeKey(values)),
    isClaimed: one => claimed.has(one),
    add({ row, values }, found) {
      rows.set(values.nspp ?? placeKey(values), { row, values, id: found?.id })
      // A row without an id yet: whoever comes later in the file and looks the same is alike to it.
      const meant = found ?? { ...values, id: '' }
      if (!found) remember(meant)
      claimed.add(meant)
    },
  }
}

/** Name, address and regency without case, marks and spaces: how a pesantren without a number is known. */
export function placeKey({ name, address, regency_code }: ListValues): string {
  return `${bare(name)}|${bare(address ?? '')}|${regency_code ?? ''}`
}

function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
