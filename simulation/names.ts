import type { Chance } from './chance.ts'

const first = [
  'Nurul',
  'Miftahul',
  'Al',
  'Darul',
  'Manarul',
  'Riyadul',
  'Bahrul',
  'Hidayatul',
  'Sirojul',
  'Raudlatul',
  'Manbaul',
  'Anwarul',
  'Tarbiyatul',
  'Baitul',
  'Sabilul',
  'Thoriqul',
]
const second = [
  'Huda',
  'Falah',
  'Hidayah',
  'Ikhlas',
  'Iman',
  'Ulum',
  'Hikmah',
  'Barokah',
  'Istiqomah',
  'Ihsan',
  'Amin',
  'Mubarokah',
  'Jannah',
  'Yaqin',
  'Islah',
  'Ittihad',
  'Kautsar',
  'Muttaqin',
  'Mubtadiin',
  'Athfal',
]
const third = [
  'Al-Islami',
  'Cipasung',
  'Sukamanah',
  'Al-Musri',
  'As-Salafiyah',
  'Terpadu',
  'Cikalong',
  'Al-Azizi',
  'Putri',
  'Modern',
  'Wal Hidayah',
  'Cibodas',
]
const before = ['', '', '', 'PP ', 'Pondok Pesantren ', 'PONPES ', 'Pesantren ']

/** A name as people write it: mostly two words, often used before, sometimes long, sometimes in capitals. */
export function pesantrenName(chance: Chance): string {
  const words = [chance.pick(first), chance.pick(second), ...(chance.happens(0.3) ? [chance.pick(third)] : [])]
  const name = chance.pick(before) + words.join(' ')
  return chance.happens(0.08) ? name.toUpperCase() : name
}

/** The name without what people put before it, for foundation and account. */
export function core(name: string): string {
  return name.replace(/^(pp|pondok pesantren|ponpes|pesantren) /i, '')
}

const men = [
  'Asep',
  'Dadan',
  'Ujang',
  'Cecep',
  'Dede',
  'Ahmad',
  'Muhammad',
  'Iwan',
  'Endang',
  'Yayan',
  'Usep',
  'Deni',
  'Agus',
  'Hilman',
]
const women = ['Siti', 'Neng', 'Imas', 'Euis', 'Ai', 'Rina', 'Lilis', 'Nurhayati', 'Dewi', 'Yuyun', 'Wulan', 'Ratna']
const family = [
  'Saepudin',
  'Rohmah',
  'Hidayat',
  'Maulana',
  'Nurjanah',
  'Kurnia',
  'Suryana',
  'Ramdani',
  'Fauziah',
  'Mubarok',
  'Solihin',
  'Permana',
  'Zakaria',
  'Marlina',
]

export function personName(chance: Chance, female: boolean): string {
  return `${chance.pick(female ? women : men)} ${chance.pick(family)}`
}

export function leaderName(chance: Chance): string {
  return `KH. ${personName(chance, false)}`
}

/** Products by business field: what such a pesantren sells. */
export const products: Record<string, readonly string[]> = {
  services: ['Jasa fotokopi dan alat tulis', 'Jasa cuci pakaian santri dan warga', 'Perjalanan umrah dan ziarah'],
  fashion: ['Baju koko dan gamis', 'Sarung tenun dan peci', 'Kerudung bordir'],
  agriculture: ['Sayuran: kentang, tomat, cabai', 'Beras organik 5 dan 10 kg', 'Kopi arabika bubuk 250 g'],
  food: ['Keripik singkong dan opak', 'Roti dan kue kering', 'Air minum dalam kemasan 600 ml', 'Tahu dan tempe'],
  crafts: ['Anyaman bambu', 'Sandal kulit', 'Kaligrafi ukir kayu'],
  livestock: ['Telur ayam', 'Domba Garut pedaging', 'Susu sapi segar'],
  trade: ['Toko sembako', 'Toko bahan bangunan', 'Minimarket pesantren'],
  fisheries: ['Ikan nila dan lele', 'Benih ikan mas', 'Abon lele'],
  other: ['Percetakan sablon', 'Pupuk kompos'],
}
