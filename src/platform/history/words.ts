import type { Lang } from '../../design/index.ts'

const id = {
  system: 'Sistem',
  toy: {
    title: 'Riwayat contoh',
    planted: 'Bibit ditanam',
    measured: 'Diukur ke-2',
    see: 'Lihat ukurannya',
    moved: 'Dipindahkan ke kebun atas',
    why: 'Air di kebun bawah terlalu dalam.',
    source: 'Berita acara 12',
    fenced: 'Pagar dipasang',
  },
}

const en: typeof id = {
  system: 'System',
  toy: {
    title: 'A toy history',
    planted: 'Seedling planted',
    measured: 'Measured, no. 2',
    see: 'See the measures',
    moved: 'Moved to the upper garden',
    why: 'The water of the lower garden lies too deep.',
    source: 'Minutes no. 12',
    fenced: 'Fence put up',
  },
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
