import { definePaperKind, letterOf } from '../../../platform/paper/index.ts'

/** To whom, and to what. */
export interface Invited {
  addressed: string[]
  /** Day, time, place. */
  terms: { term: string; detail: string }[]
}

/** An invitation to a meeting, an audition, a training. */
export const invitation = definePaperKind<Invited>({
  code: 'invitation',
  name: { id: 'Undangan', en: 'Invitation' },
  series: 'UND',
  pattern: '{nomor:3}/{deret}/OPOP/{bulan}/{tahun}',
  position: 'kepala-dinas',
  isPublic: false,
  keptYears: 5,
  address: 'surat',
  variables: { acara: 'pertemuan sosialisasi OPOP', nama: 'Pimpinan Pondok Pesantren' },
  texts: {
    id: {
      number: 'Nomor',
      subject: 'Hal',
      about: 'Undangan {acara}',
      opening: 'Dengan hormat, kami mengundang {nama} untuk hadir pada {acara}, yang diselenggarakan pada:',
      closing: 'Mohon surat ini dibawa. Atas perhatian dan kehadiran Anda, kami ucapkan terima kasih.',
    },
    en: {
      number: 'Number',
      subject: 'Subject',
      about: 'Invitation to {acara}',
      opening: 'We have the honour to invite {nama} to {acara}, which takes place on:',
      closing: 'Please bring this letter. Thank you for your attention.',
    },
  },
  compose: ({ addressed, terms }, with_) =>
    letterOf(with_, {
      addressed,
      parts: [
        { kind: 'text', text: with_.texts.opening! },
        { kind: 'terms', terms },
        { kind: 'text', text: with_.texts.closing! },
      ],
    }),
  sample: lang => ({
    addressed:
      lang === 'id'
        ? ['Yth. Pimpinan', 'PONDOK PESANTREN MODERN TERPADU BAITUL HIDAYAH AL-ISLAMI', 'di Kabupaten Bandung']
        : ['To the head of', 'PONDOK PESANTREN MODERN TERPADU BAITUL HIDAYAH AL-ISLAMI', 'Bandung Regency'],
    terms: [
      {
        term: lang === 'id' ? 'Hari, tanggal' : 'Day',
        detail: lang === 'id' ? 'Jumat, 15 Maret' : 'Friday 15 March',
      },
      { term: lang === 'id' ? 'Tempat' : 'Place', detail: 'Gedung Moch. Toha, Jalan Raya Soreang Nomor 17, Soreang' },
    ],
  }),
})
