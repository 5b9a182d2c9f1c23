import { definePaperKind, letterOf } from '../../../platform/paper/index.ts'

/** To whom, what was decided, and why. */
export interface Reasoned {
  addressed: string[]
  /** What it is about: registration, name, place. */
  terms: { term: string; detail: string }[]
  /** Each reason as a sentence. */
  reasons: string[]
}

/** A letter that says what was decided about a registration, with every reason and what can be done. */
export const reasons = definePaperKind<Reasoned>({
  code: 'reasons',
  name: { id: 'Surat hasil beralasan', en: 'Letter with reasons' },
  series: 'HSL',
  pattern: '{nomor:4}/{deret}/OPOP/{bulan}/{tahun}',
  position: 'kepala-dinas',
  isPublic: false,
  keptYears: 10,
  address: 'surat',
  variables: {
    tahap: 'pemeriksaan berkas OPOP',
    hasil: 'belum lengkap',
    sanggah: '24 Mei, 16.00 WIB',
  },
  texts: {
    id: {
      number: 'Nomor',
      subject: 'Hal',
      about: 'Hasil {tahap}',
      opening: 'Pendaftaran Anda sudah kami periksa. Hasil {tahap}: {hasil}.',
      why: 'Alasannya:',
      next: 'Anda dapat memperbaiki atau menyanggah sampai {sanggah} di halaman pendaftaran Anda. Bila perlu bantuan, hubungi kami.',
    },
  },
  compose: ({ addressed, terms, reasons: why }, with_) =>
    letterOf(with_, {
      addressed,
      parts: [
        { kind: 'text', text: with_.texts.opening! },
        { kind: 'terms', terms },
        { kind: 'text', text: with_.texts.why! },
        { kind: 'points', points: why },
        { kind: 'text', text: with_.texts.next! },
      ],
    }),
  sample: () => ({
    addressed: ['Yth. Pimpinan', 'PONDOK PESANTREN MODERN TERPADU BAITUL HIDAYAH AL-ISLAMI', 'di Kabupaten Bandung'],
    terms: [{ term: 'Nomor pendaftaran', detail: 'OPOP-19-001287' }],
    reasons: [
      'Buku rekening atas nama perorangan, bukan atas nama lembaga.',
      'Surat keterangan sehat lebih lama dari tiga bulan.',
      'KTP perwakilan tidak terbaca.',
    ],
  }),
})
