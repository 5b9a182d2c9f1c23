/** A row of the list of regions. */
export interface Region {
  /** Without dots: 32, 3204, 320401, 3204012001. */
  code: string
  /** As written officially: "Kabupaten Bandung", "Kota Bogor", "Cimenyan". */
  name: string
  kind: RegionKind
}

export type RegionKind = 'province' | 'kabupaten' | 'kota' | 'kecamatan' | 'desa' | 'kelurahan'

/** All regions in memory, for names, paths, choices and the reading of addresses. */
export interface RegionBook {
  region(code: string | null | undefined): Region | undefined
  /** The name alone; the code itself when it is unknown. */
  name(code: string | null | undefined): string
  /** "Kab. Bandung", "Kec. Cimenyan", "Desa Cikadut", "Kel. Babakan Asih". */
  label(code: string | null | undefined): string
  /** From the smallest to the regency: "Kec. Cimenyan, Kab. Bandung". */
  path(code: string | null | undefined): string
  /** What lies directly below, by name. */
  children(code: string): Region[]
  regencies(): Region[]
  /** The regency that is meant by "Bandung", "KAB. BANDUNG", "Kota Bandung"; without a word for the kind, a kabupaten. */
  regencyByName(text: string): Region | undefined
}

/** Builds the book from rows of any order. */
export function regionBook(rows: readonly Region[]): RegionBook {
  const byCode = new Map(rows.map(row => [row.code, row]))
  const below = childrenByParent(rows)
  const regencies = rows.filter(row => row.code.length === 4).sort((a, b) => (a.code < b.code ? -1 : 1))
  const regencyNames = namesOfRegencies(regencies)
  const region = (code: string | null | undefined) => (code ? byCode.get(code) : undefined)
  const label = (code: string | null | undefined) => {
    const found = region(code)
    return found ? labelOf(found) : (code ?? '')
  }
  return {
    region,
    name: code => region(code)?.name ?? code ?? '',
    label,
    path: code =>
      lineage(code ?? '')
        .filter(one => one.length >= 4)
        .map(label)
        .join(', '),
    children: code => below.get(code) ?? [],
    regencies: () => regencies,
    regencyByName: text => regencyNames.get(simple(text)),
  }
}

/** The code of the region above, or undefined for a province. */
export function parentCode(code: string): string | undefined {
  return lineage(code)[1]
}

/** A code and those above it, the smallest first. */
export function lineage(code: string): string[] {
  return [10, 6, 4, 2].filter(length => length <= code.length).map(length => code.slice(0, length))
}

/** What a code is, by its length and, for villages, its seventh digit: 1 is a kelurahan, 2 a desa. */
export function kindOf(code: string, name: string): RegionKind {
  if (code.length === 2) return 'province'
  if (code.length === 4) return name.startsWith('Kota ') ? 'kota' : 'kabupaten'
  if (code.length === 6) return 'kecamatan'
  return code[6] === '1' ? 'kelurahan' : 'desa'
}

const shortKind: Record<RegionKind, string> = {
  province: '',
  kabupaten: '',
  kota: '',
  kecamatan: 'Kec. ',
  desa: 'Desa ',
  kelurahan: 'Kel. ',
}

function labelOf({ kind, name }: Region): string {
  return kind === 'kabupaten' ? name.replace(/^Kabupaten /, 'Kab. ') : shortKind[kind] + name
}

function childrenByParent(rows: readonly Region[]): Map<string, Region[]> {
  const below = new Map<string, Region[]>()
  for (const row of rows) {
    const parent = parentCode(row.code)
    if (parent) below.set(parent, [...(below.get(parent) ?? []), row])
  }
  for (const list of below.values()) list.sort((a, b) => a.name.localeCompare(b.name, 'id'))
  return below
}

function namesOfRegencies(regencies: readonly Region[]): Map<string, Region> {
  const names = new Map<string, Region>()
  for (const one of regencies) names.set(simple(one.name), one)
  // A name without its kind means the kabupaten where both exist (Bandung, Bogor, Bekasi, Cirebon, Sukabumi, Tasikmalaya).
  for (const kind of ['kota', 'kabupaten'] as const) {
    for (const one of regencies) if (one.kind === kind) names.set(simple(one.name.replace(/^\S+ /, '')), one)
  }
  return names
}

function simple(text: string): string {
  return text
    .toLowerCase()
    .replace(/\bkab(\.|\b)(?!upaten)/, 'kabupaten ')
    .replace(/[^a-z]+/g, ' ')
    .trim()
}
