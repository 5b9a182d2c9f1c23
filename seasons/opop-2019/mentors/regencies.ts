import type { Choice } from '../../../src/platform/form/content.ts'

const names: [string, string][] = [
  ['3201', 'Kabupaten Bogor'],
  ['3202', 'Kabupaten Sukabumi'],
  ['3203', 'Kabupaten Cianjur'],
  ['3204', 'Kabupaten Bandung'],
  ['3205', 'Kabupaten Garut'],
  ['3206', 'Kabupaten Tasikmalaya'],
  ['3207', 'Kabupaten Ciamis'],
  ['3208', 'Kabupaten Kuningan'],
  ['3209', 'Kabupaten Cirebon'],
  ['3210', 'Kabupaten Majalengka'],
  ['3211', 'Kabupaten Sumedang'],
  ['3212', 'Kabupaten Indramayu'],
  ['3213', 'Kabupaten Subang'],
  ['3214', 'Kabupaten Purwakarta'],
  ['3215', 'Kabupaten Karawang'],
  ['3216', 'Kabupaten Bekasi'],
  ['3217', 'Kabupaten Bandung Barat'],
  ['3218', 'Kabupaten Pangandaran'],
  ['3271', 'Kota Bogor'],
  ['3272', 'Kota Sukabumi'],
  ['3273', 'Kota Bandung'],
  ['3274', 'Kota Cirebon'],
  ['3275', 'Kota Bekasi'],
  ['3276', 'Kota Depok'],
  ['3277', 'Kota Cimahi'],
  ['3278', 'Kota Tasikmalaya'],
  ['3279', 'Kota Banjar'],
]

/** The 27 kabupaten and kota of West Java, by their Kemendagri codes. */
export const regencies: Choice[] = names.map(([code, name]) => ({ code, label: { id: name, en: name } }))
