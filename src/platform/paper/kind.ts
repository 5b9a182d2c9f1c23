import type { Localised } from '../form/content.ts'
import type { Lang } from '../../design/index.ts'
import type { PaperContent } from './content.ts'

/** The sentences of a paper by name, in one language; `{nama}` stands where a value comes. */
export type PaperTexts = Readonly<Record<string, string>>

/** A kind of paper as its room defines it; what the office may adapt of it is kept in versions. */
export interface PaperKind<Given> {
  code: string
  name: Localised
  /** The register that numbers it, in capitals: several kinds may share one. */
  series: string
  /** The number as it is printed: `{nomor:3}/{deret}/{tahun}`. */
  pattern: string
  /** The position that signs it; absent where nobody does. */
  position?: string
  /** Whoever checks it sees for whom it is. */
  isPublic: boolean
  /** How long it has to be kept, in years. */
  keptYears: number
  /** Where it is checked: certificates have an address of their own. */
  address: 'surat' | 'sertifikat'
  /** What may stand in braces in its texts, with a long value to be looked at. */
  variables: Readonly<Record<string, string>>
  texts: { id: PaperTexts; en?: PaperTexts }
  /** What its texts and variables are called where the office adapts them; one without has its own name. */
  labels?: Readonly<Record<string, Localised>>
  /** The whole paper from what it is about. */
  compose(given: Given, with_: ComposedWith): PaperContent
  /** What one is given to be looked at before any is made: long names, many rows. */
  sample(lang: Lang): Given
}

/** Any kind, whatever it is given. */
export type AnyPaperKind = Omit<PaperKind<never>, 'compose' | 'sample'> & {
  /** The same with what it is given to be looked at. */
  composeSample(with_: ComposedWith): PaperContent
}

/** A kind of paper as rooms make it and the office looks at it. */
export function definePaperKind<Given>(kind: PaperKind<Given>): PaperKind<Given> & AnyPaperKind {
  return { ...kind, composeSample: with_ => kind.compose(kind.sample(with_.lang), with_) }
}

/** What every paper is composed with. */
export interface ComposedWith {
  lang: Lang
  /** The texts of its version with their values in them. */
  texts: PaperTexts
  called: string
  dated: Temporal.PlainDate
  letterhead: Letterhead
  signer?: Signer
  /** It is no official paper: "Data contoh". */
  marked?: string
}

export interface Letterhead {
  above: string[]
  office: string
  below: string[]
}

export interface Signer {
  title: string
  name: string
  number?: string
  place: string
}
