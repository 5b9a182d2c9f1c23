import { commonOf, definePaperKind, pageWords } from '../../../platform/paper/index.ts'

/** Who is expected where. */
export interface Expected {
  /** Day, place, session. */
  facts: { term: string; detail: string }[]
  /** Name and institution of each. */
  people: { name: string; from: string }[]
  /** Rows for whoever comes unannounced. */
  blank: number
}

/** A list to be signed by those who come. */
export const attendance = definePaperKind<Expected>({
  code: 'attendance',
  name: { id: 'Daftar hadir', en: 'Attendance list' },
  series: 'DH',
  pattern: '{nomor:3}/{deret}/OPOP/{bulan}/{tahun}',
  isPublic: false,
  keptYears: 5,
  address: 'surat',
  variables: { acara: 'pertemuan sosialisasi OPOP' },
  texts: {
    id: {
      heading: 'Daftar Hadir',
      about: '{acara}',
      count: 'No.',
      name: 'Nama',
      from: 'Lembaga',
      signature: 'Tanda tangan',
    },
  },
  compose: ({ facts, people, blank }, with_) => ({
    ...commonOf(with_, `${with_.texts.heading}: ${with_.texts.about}`),
    layout: 'list',
    words: { ...pageWords(with_.lang), count: with_.texts.count!, signature: with_.texts.signature! },
    heading: with_.texts.heading!,
    numbered: with_.called,
    facts: [{ term: '', detail: with_.texts.about! }, ...facts].filter(one => one.term !== '' || one.detail !== ''),
    columns: [
      { label: with_.texts.name!, wide: true },
      { label: with_.texts.from!, wide: true },
    ],
    rows: people.map(({ name, from }) => [name, from]),
    blank,
  }),
  sample: () => ({
    facts: [{ term: 'Hari, tanggal', detail: 'Jumat, 15 Maret' }],
    people: Array.from({ length: 250 }, (_, n) => ({
      name: n % 7 ? `Siti Rohmah ${n + 1}` : 'K.H. Ahmad Fauzi Nurjaman bin Abdul Qodir Al-Hasani, S.Pd.I., M.M.',
      from: n % 5 ? 'PP Nurul Huda' : 'PONDOK PESANTREN MODERN TERPADU BAITUL HIDAYAH AL-ISLAMI',
    })),
    blank: 10,
  }),
})
