import { commonOf, definePaperKind, pageWords } from '../../../platform/paper/index.ts'

/** A table as minutes print it, and who signs them. */
export interface Minuted {
  /** What was found, point by point. */
  points: string[]
  columns: { label: string; number?: boolean; wide?: boolean }[]
  rows: string[][]
  signers: { position: string; name: string }[]
}

/** Minutes (berita acara) of a plenary or a venue: all who were there sign. */
export const minutes = definePaperKind<Minuted>({
  code: 'minutes',
  name: { id: 'Berita acara', en: 'Minutes' },
  series: 'BA',
  pattern: '{nomor:3}/{deret}/OPOP/{bulan}/{tahun}',
  isPublic: true,
  keptYears: 30,
  address: 'surat',
  variables: {
    acara: 'Sidang Pleno Juri',
    pembukaan: 'Pada hari Jumat, tanggal dua puluh tiga Juli dua ribu sembilan belas, bertempat di Soreang',
    sanggah: '30 Juli, 16.00 WIB',
  },
  texts: {
    id: {
      heading: 'Berita Acara {acara}',
      opening: '{pembukaan}, dewan juri telah bersidang dan menetapkan hal berikut.',
      closing:
        'Masa sanggah dibuka sampai {sanggah}. Setelah ditandatangani, hasil hanya berubah melalui sanggahan yang dicatat.',
    },
  },
  compose: ({ points, columns, rows, signers }, with_) => ({
    ...commonOf(with_, with_.texts.heading!),
    layout: 'minutes',
    words: pageWords(with_.lang),
    heading: with_.texts.heading!,
    numbered: with_.called,
    parts: [
      { kind: 'text', text: with_.texts.opening! },
      { kind: 'points', points },
      { kind: 'table', columns, rows },
      { kind: 'text', text: with_.texts.closing! },
    ],
    signers,
  }),
  sample: () => ({
    points: ['Sidang dihadiri 5 dari 5 juri. Kuorum 75 persen terpenuhi, dengan ketua hadir.'],
    columns: [
      { label: 'No.', number: true },
      { label: 'Pesantren', wide: true },
      { label: 'Nilai', number: true },
    ],
    rows: Array.from({ length: 1300 }, (_, n) => [
      String(n + 1),
      n % 9 ? 'PP Nurul Huda' : 'PONDOK PESANTREN MODERN TERPADU BAITUL HIDAYAH AL-ISLAMI',
      '86,2',
    ]),
    signers: ['Ketua, akademisi', 'Anggota, dunia usaha', 'Anggota, komunitas', 'Saksi, perwakilan peserta'].map(
      position => ({ position, name: 'Dr. Hj. Euis Komariah binti Abdul Qodir' }),
    ),
  }),
})
