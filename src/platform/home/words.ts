import type { Lang } from '../../design/index.ts'

const id = {
  clear: 'Tidak ada',
  readOnly: 'Anda melihat tanpa mengubah.',
  toy: {
    title: 'Beranda contoh',
    quarrel: 'Batas kebun diperebutkan',
    quarrelNote: 'Dua pekebun menyebut petak yang sama.',
    plot: 'Petak di tepi sungai',
    open: 'Belum diputus',
    pump: 'Pompa air berhenti',
    pumpNote: 'Nyalakan lagi, lalu baca catatannya.',
    seeds: 'Bibit belum diambil',
    seedsNote: 'Ingatkan pekebunnya.',
    year: 'Tahun tanam ini',
    all: 'Semua kebun',
    vegetables: 'Kebun sayur',
    fruit: 'Kebun buah',
    until: 'Dibuka sampai akhir bulan',
    planted: 'ditanami',
    bare: 'belum ditanami',
    progress: {
      title: 'Janji penanaman',
      note: 'Dihitung hari ini',
      label: 'petak ditanami, dari target 200',
      bar: 'Petak ditanami',
      said: ['60 % dari yang dijanjikan. Kurang 80.'],
    },
    past: 'Tahun tanam yang lalu',
    before: 'Tahun tanam pertama',
  },
}

const en: typeof id = {
  clear: 'None',
  readOnly: 'You see without changing.',
  toy: {
    title: 'An example home',
    quarrel: 'Borders of gardens in dispute',
    quarrelNote: 'Two gardeners name the same plot.',
    plot: 'The plot by the river',
    open: 'Not decided yet',
    pump: 'Pumps that stopped',
    pumpNote: 'Start them again, then read their notes.',
    seeds: 'Seeds not fetched',
    seedsNote: 'Remind their gardeners.',
    year: 'This year of planting',
    all: 'All gardens',
    vegetables: 'Vegetable gardens',
    fruit: 'Fruit gardens',
    until: 'Open until the end of the month',
    planted: 'planted',
    bare: 'not planted yet',
    progress: {
      title: 'Promised planting',
      note: 'Counted today',
      label: 'plots planted, of 200 planned',
      bar: 'Plots planted',
      said: ['60% of what was promised. 80 short.'],
    },
    past: 'Years of planting that are over',
    before: 'The first year of planting',
  },
}

export function words(lang: Lang): typeof id {
  return lang === 'en' ? en : id
}
