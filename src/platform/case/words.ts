import type { Lang } from '../../design/index.ts'

const id = {
  history: 'Riwayat',
  parts: 'Bagian halaman ini',
  toy: {
    title: 'Kebun contoh di meja',
    back: 'Daftar kebun',
    name: 'Kebun Pisang Nurul Huda',
    place: 'Kec. Cibiuk, Kab. Garut',
    waits: 'Menunggu kunjungan',
    rain: 'Hujan menunda kunjungan',
    rainNote: 'Kunjungan berikutnya sesudah jalan kering.',
    trees: 'Pohon',
    count: '120 pohon',
    soil: 'Tanah',
    soilNote: 'Diukur dua kali.',
    fertile: 'Subur di semua petak.',
    side: 'Yang diputuskan',
    decide: 'Beri bibit atau tidak',
    call: 'Hubungi pemiliknya dahulu.',
    begun: 'Kebun dibuka',
    visited: 'Kebun dikunjungi',
  },
}

const en: typeof id = {
  history: 'History',
  parts: 'Parts of this page',
  toy: {
    title: 'A toy garden on a desk',
    back: 'List of gardens',
    name: 'Banana Garden Nurul Huda',
    place: 'Cibiuk, Garut',
    waits: 'Waits for a visit',
    rain: 'Rain put off the visit',
    rainNote: 'The next visit follows when the road is dry.',
    trees: 'Trees',
    count: '120 trees',
    soil: 'Soil',
    soilNote: 'Measured twice.',
    fertile: 'Fertile in every plot.',
    side: 'What is to be decided',
    decide: 'Give seedlings or not',
    call: 'Call the owner first.',
    begun: 'Garden opened',
    visited: 'Garden visited',
  },
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
