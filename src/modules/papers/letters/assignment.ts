import { commonOf, definePaperKind, pageWords } from '../../../platform/paper/index.ts'

/** Who is sent, and to what. */
export interface Assigned {
  people: { name: string; as: string }[]
  /** From when to when, where. */
  terms: { term: string; detail: string }[]
}

/** A letter that assigns people to a task: jurors, mentors, officers. */
export const assignment = definePaperKind<Assigned>({
  code: 'assignment',
  name: { id: 'Surat tugas', en: 'Assignment letter' },
  series: 'ST',
  pattern: '{nomor:3}/{deret}/OPOP/{bulan}/{tahun}',
  position: 'kepala-dinas',
  isPublic: true,
  keptYears: 10,
  address: 'surat',
  variables: { tugas: 'menjadi juri Audisi 1 OPOP' },
  texts: {
    id: {
      heading: 'Surat Tugas',
      opening: 'Kepala Dinas menugaskan:',
      task: 'Untuk {tugas}, dengan ketentuan berikut.',
      closing: 'Surat tugas ini dilaksanakan dengan penuh tanggung jawab dan dilaporkan setelah selesai.',
      name: 'Nama',
      as: 'Sebagai',
    },
  },
  compose: ({ people, terms }, with_) => ({
    ...commonOf(with_, with_.texts.heading!),
    layout: 'minutes',
    words: pageWords(with_.lang),
    heading: with_.texts.heading!,
    numbered: with_.called,
    parts: [
      { kind: 'text', text: with_.texts.opening! },
      {
        kind: 'table',
        columns: [{ label: with_.texts.name!, wide: true }, { label: with_.texts.as! }],
        rows: people.map(({ name, as }) => [name, as]),
      },
      { kind: 'text', text: with_.texts.task! },
      { kind: 'terms', terms },
      { kind: 'text', text: with_.texts.closing! },
    ],
  }),
  sample: () => ({
    people: [
      { name: 'Dr. Hj. Euis Komariah binti Abdul Qodir Al-Hasani, S.E., M.M.', as: 'Ketua juri' },
      { name: 'H. Dedi Supriadi', as: 'Anggota' },
    ],
    terms: [{ term: 'Waktu', detail: '10–28 Juni' }],
  }),
})
