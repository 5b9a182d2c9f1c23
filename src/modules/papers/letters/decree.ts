import { formatDate } from '../../../design/index.ts'
import { commonOf, definePaperKind, pageWords, undatedSigner } from '../../../platform/paper/index.ts'

/** What is decided, and for whom. */
export interface Decreed {
  subject: string
  /** Menimbang, point by point. */
  considering: string[]
  /** Mengingat, point by point. */
  recalling: string[]
  /** Kesatu, kedua … */
  clauses: string[]
  annex: { title: string; columns: { label: string; number?: boolean; wide?: boolean }[]; rows: string[][] }
}

const ordinals = [
  'KESATU',
  'KEDUA',
  'KETIGA',
  'KEEMPAT',
  'KELIMA',
  'KEENAM',
  'KETUJUH',
  'KEDELAPAN',
  'KESEMBILAN',
  'KESEPULUH',
]

/** A decree (SK) with its annex: participants, champions, jurors, mentors. */
export const decree = definePaperKind<Decreed>({
  code: 'decree',
  name: { id: 'Keputusan (SK)', en: 'Decree' },
  series: 'KEP',
  pattern: '{nomor:3}/{deret}/OPOP/{tahun}',
  position: 'kepala-dinas',
  isPublic: true,
  keptYears: 30,
  address: 'surat',
  variables: { jabatan: 'KEPALA DINAS KOPERASI DAN USAHA KECIL PROVINSI JAWA BARAT' },
  texts: {
    id: {
      heading: 'KEPUTUSAN {jabatan}',
      number: 'NOMOR',
      about: 'TENTANG',
      preface: 'DENGAN RAHMAT TUHAN YANG MAHA ESA',
      authority: '{jabatan},',
      considering: 'Menimbang',
      recalling: 'Mengingat',
      decides: 'MEMUTUSKAN:',
      establishes: 'Menetapkan',
      placed: 'Ditetapkan di',
      dated: 'pada tanggal',
      annex: 'Lampiran Keputusan {jabatan}',
      annexNumber: 'Nomor',
      annexDate: 'Tanggal',
    },
  },
  compose({ subject, considering, recalling, clauses, annex }, with_) {
    const { texts, called, dated, lang, signer } = with_
    const day = formatDate(dated.toString(), lang)
    const named = clauses.map((detail, n) => ({ term: ordinals[n] ?? String(n + 1), detail }))
    return {
      ...commonOf(with_, `${texts.heading} ${called}: ${subject}`),
      layout: 'decree',
      words: pageWords(lang),
      heading: [texts.heading!],
      numbered: `${texts.number} ${called}`,
      about: texts.about!,
      subject: subject.toUpperCase(),
      preface: texts.preface!,
      authority: texts.authority!,
      grounds: [
        { term: texts.considering!, mark: 'letters', points: considering },
        { term: texts.recalling!, mark: 'numbers', points: recalling },
      ],
      decides: texts.decides!,
      clauses: [
        { term: texts.establishes!, detail: `${texts.heading} ${texts.about} ${subject.toUpperCase()}.` },
        ...named,
      ],
      settled: [
        ...(signer ? [{ term: texts.placed!, detail: signer.place }] : []),
        { term: texts.dated!, detail: day },
      ],
      signers: undatedSigner(with_),
      annexes: [
        {
          label: texts.annex!,
          over: [
            { term: texts.annexNumber!, detail: called },
            { term: texts.annexDate!, detail: day },
          ],
          title: annex.title,
          parts: [{ kind: 'table', columns: annex.columns, rows: annex.rows }],
        },
      ],
    }
  },
  sample: () => ({
    subject: 'Penetapan peserta Audisi 1 OPOP',
    considering: ['bahwa pemeriksaan berkas telah selesai dan hasilnya tercatat;'],
    recalling: ['Peraturan Daerah Provinsi Jawa Barat tentang Penyelenggaraan Pesantren;'],
    clauses: [
      'Menetapkan pesantren dalam Lampiran sebagai peserta.',
      'Keputusan ini mulai berlaku pada tanggal ditetapkan.',
    ],
    annex: {
      title: 'Peserta Audisi 1',
      columns: [{ label: 'No.', number: true }, { label: 'Pesantren', wide: true }, { label: 'Kabupaten/Kota' }],
      rows: Array.from({ length: 1300 }, (_, n) => [
        String(n + 1),
        n % 9 ? 'PP Nurul Huda' : 'PONDOK PESANTREN MODERN TERPADU BAITUL HIDAYAH AL-ISLAMI',
        'Kabupaten Bandung',
      ]),
    },
  }),
})
