import type { Lang } from '../../design/index.ts'

const id = {
  wilayah: 'Wilayah',
  regency: 'Kabupaten/kota',
  kecamatan: 'Kecamatan',
}

const en: typeof id = {
  wilayah: 'Wilayah',
  regency: 'Regency',
  kecamatan: 'Kecamatan',
}

export function words(lang: Lang): typeof id {
  return lang === 'en' ? en : id
}
