import { commonOf, definePaperKind, pageWords } from '../../../platform/paper/index.ts'

/** Whom a certificate honours. */
export interface Honoured {
  name: string
  /** "Kecamatan Cimenyan, Kabupaten Bandung" */
  place?: string
  /** "Juara Kecamatan" */
  role: string
  /** In the star: "Juara", "2027". */
  badge?: { above: string; below: string }
}

const longest = 'PONDOK PESANTREN MODERN TERPADU BAITUL HIDAYAH AL-ISLAMI WAL MUSTHOFA LIL BANIN WAL BANAT CIMENYAN'

/** What was won or completed; everybody may see for whom it is. */
export const certificate = definePaperKind<Honoured>({
  code: 'certificate',
  name: { id: 'Sertifikat', en: 'Certificate' },
  series: 'SERT',
  pattern: 'OPOP-{deret}-{tahun:2}-{nomor:6}',
  position: 'kepala-dinas',
  isPublic: true,
  keptYears: 30,
  address: 'sertifikat',
  variables: { acara: 'Audisi 1 OPOP, bidang makanan dan minuman' },
  texts: {
    id: {
      heading: 'Sertifikat',
      programme: 'OPOP Jawa Barat',
      given: 'diberikan kepada',
      role: 'sebagai',
      sentence: 'pada {acara}.',
    },
    en: {
      heading: 'Certificate',
      programme: 'OPOP West Java',
      given: 'awarded to',
      role: 'as',
      sentence: 'at {acara}.',
    },
  },
  compose: ({ name, place, role, badge }, with_) => ({
    ...commonOf(with_, `${with_.texts.heading}: ${name}`),
    layout: 'certificate',
    words: { ...pageWords(with_.lang), given: with_.texts.given!, role: with_.texts.role! },
    heading: with_.texts.heading!,
    programme: with_.texts.programme!,
    numbered: with_.called,
    ...{ name, place, role, badge },
    sentence: with_.texts.sentence!,
  }),
  sample: () => ({
    name: longest,
    place: 'Kecamatan Cimenyan, Kabupaten Bandung',
    role: 'Juara Kecamatan',
    badge: { above: 'Juara', below: 'I' },
  }),
})
