import { chance } from '../../simulation/chance.ts'
import { pesantrenName } from '../../simulation/names.ts'
import { sampleNspp } from '../../simulation/numbers.ts'
import { recordedPerRegency } from '../../simulation/shape.ts'
import { readAreaFiles } from '../../src/modules/regions/data/read-area-files.ts'
import { regionBook } from '../../src/modules/regions/rules/region-book.ts'

/** An invented list of 8,410 pesantren of the same shape as the official one: regencies, repeated names, free addresses. */
export function inventedList(seed: number): Uint8Array {
  const draw = chance(seed)
  const book = regionBook(readAreaFiles('32'))
  const lines = recordedPerRegency.flatMap(([regency, recorded]) =>
    Array.from({ length: recorded }, (_, serial) => {
      const kecamatan = draw.pick(book.children(regency))
      const village = draw.pick(book.children(kecamatan.code)).name
      const address = draw.weigh([
        [`Kp. ${draw.pick(villages)} Rt 0${draw.whole(1, 9)} Rw 0${draw.whole(1, 9)}.`, 5],
        [`Kp. ${draw.pick(villages)} Ds. ${village}.`, 4],
        [`Kp. ${draw.pick(villages)} Desa ${village} Kec. ${kecamatan.name}.`, 1],
      ])
      return `${sampleNspp(regency, serial)},${pesantrenName(draw)},${address},${regency},x`
    }),
  )
  return Buffer.from(['nspp,nama,alamat,kode_kab_kota,catatan', ...lines].join('\n'))
}

const villages = [
  'Babakan',
  'Cikole',
  'Pasirangin',
  'Sukamaju',
  'Cibeureum',
  'Sindangsari',
  'Cijambe',
  'Legok',
  'Nagrak',
  'Situ',
]
