// Invented contents for the living page of components; the names have the lengths that real ones have.
import type { MapRegion } from '../tile-map.tsx'
import { layout } from '../tile-layout.ts'

export const longName = 'PONDOK PESANTREN MODERN TERPADU BAITUL HIDAYAH AL-ISLAMI'

/** Full names of the regencies, in the order of their codes. */
const names: Record<string, string> = {
  '3201': 'Bogor',
  '3202': 'Sukabumi',
  '3203': 'Cianjur',
  '3204': 'Bandung',
  '3205': 'Garut',
  '3206': 'Tasikmalaya',
  '3207': 'Ciamis',
  '3208': 'Kuningan',
  '3209': 'Cirebon',
  '3210': 'Majalengka',
  '3211': 'Sumedang',
  '3212': 'Indramayu',
  '3213': 'Subang',
  '3214': 'Purwakarta',
  '3215': 'Karawang',
  '3216': 'Bekasi',
  '3217': 'Bandung Barat',
  '3218': 'Pangandaran',
  '3271': 'Kota Bogor',
  '3272': 'Kota Sukabumi',
  '3273': 'Kota Bandung',
  '3274': 'Kota Cirebon',
  '3275': 'Kota Bekasi',
  '3276': 'Kota Depok',
  '3277': 'Kota Cimahi',
  '3278': 'Kota Tasikmalaya',
  '3279': 'Kota Banjar',
}

/** 27 regions with a share that follows from the code, so that the page is the same every time. */
export const regions: MapRegion[] = Object.keys(layout)
  .sort()
  .map(code => {
    const value = 12 + ((Number(code) * 17) % 49)
    const name = names[code] ?? code
    return { code, name, value, label: `${name}: ${value} %`, class: classOf(value) }
  })

function classOf(value: number): 1 | 2 | 3 | 4 {
  if (value < 20) return 1
  if (value < 35) return 2
  return value < 50 ? 3 : 4
}

export const legend = [
  { class: 1 as const, text: 'di bawah 20 %' },
  { class: 2 as const, text: '20–34 %' },
  { class: 3 as const, text: '35–49 %' },
  { class: 4 as const, text: '50 % ke atas' },
]

export interface SampleRow {
  id: string
  name: string
  place: string
  kind: string
  workers: number
  state: 'done' | 'wrong' | 'progress' | 'empty'
}

const short = [
  'PP Al-Ikhlas Cicalengka',
  longName,
  'PP Nurul Huda',
  'PPTQ Riyadhul Jannah',
  'PP Miftahul Falah Cileunyi',
]
const places = ['Cicalengka, Kab. Bandung', 'Cimenyan, Kab. Bandung', 'Cisaat, Kab. Sukabumi', 'Pacet, Kab. Cianjur']
const states = ['done', 'wrong', 'progress', 'empty'] as const

/** As many rows as wanted. */
export function sampleRows(count: number): SampleRow[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `OPOP-19-${String(1287 + at).padStart(6, '0')}`,
    name: short[at % short.length] as string,
    place: places[at % places.length] as string,
    kind: at % 3 ? 'Start-up' : 'Scale-up',
    workers: (at * 37) % 1400,
    state: states[at % states.length] as SampleRow['state'],
  }))
}

export const stateWords = { done: 'Lengkap', wrong: 'Perlu perbaikan', progress: 'Diperiksa', empty: 'Baru' }
