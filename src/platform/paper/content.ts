import type { Lang, PaperSection } from '../../design/index.ts'

/**
 * What a paper says, as its layout in `letters/` reads it. Every sentence, name and number comes finished, as text in the
 * paper's language: a layout says nothing of its own. Text is text: no character in it means anything to the layout.
 */
export type PaperContent =
  CertificateContent | LetterContent | MinutesContent | DecreeContent | ListContent | ReceiptContent | FormContent

export type Layout = PaperContent['layout']

interface Common {
  lang: Lang
  /** What the document is called where its name is shown or read aloud. */
  title: string
  author: string
  letterhead: Letterhead
  signers: Signer[]
  /** "Data contoh", "Rancangan": stands on every page of what is not a valid paper. */
  marked?: string
  /** At the foot of every page, such as the version of the form. */
  foot?: string
  /** `page`: "Halaman {n} dari {of}". */
  words: { page: string }
}

export interface Letterhead {
  /** What the emblem shows, for those who do not see it. */
  alt: string
  above: string[]
  office: string
  /** Address, telephone. */
  below: string[]
  /** Whose paper it is, in a few words: "Pemerintah Provinsi Jawa Barat". */
  issuer: string
}

export interface Signer {
  /** Place and date. */
  place?: string
  position: string
  name: string
  /** Rank, number of the official. */
  number?: string
  /** How it was signed. */
  note?: string
}

export interface Term {
  term: string
  detail: string
}

export interface Table {
  columns: Column[]
  /** One text for each column. */
  rows: string[][]
}

export interface Column {
  label: string
  /** Its figures stand at the right. */
  number?: boolean
  /** It takes what the others leave. */
  wide?: boolean
}

export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'points'; points: string[] }
  | { kind: 'terms'; terms: Term[] }
  | ({ kind: 'table' } & Table)
  | { kind: 'signers'; signers: Signer[] }

export interface Annex {
  /** "Lampiran I Keputusan …" and its number and date, in the corner. */
  label?: string
  over?: Term[]
  title: string
  parts: Part[]
  signers?: Signer[]
  /** Many columns: the page lies on its side. */
  broad?: boolean
}

/** "Tembusan:", to whom. */
export interface Copies {
  label: string
  to: string[]
}

/** One page on its side: whom it honours, for what, and at most two signatures. */
export interface CertificateContent extends Common {
  layout: 'certificate'
  heading: string
  programme: string
  numbered?: string
  name: string
  place?: string
  role?: string
  sentence: string
  /** The star of gold, for what was won: "Juara", "2027". */
  badge?: { above: string; below: string }
  /** `given`: "diberikan kepada"; `role` stands before the role: "sebagai". */
  words: Common['words'] & { given: string; role: string }
}

/** An ordinary letter. */
export interface LetterContent extends Common {
  layout: 'letter'
  /** Number, nature, attachments, subject. */
  facts: Term[]
  /** Place and date. */
  dated: string
  addressed: string[]
  parts: Part[]
  copies?: Copies
  annexes?: Annex[]
}

/** A heading with a number below it, then what was found: minutes, reports, assignment letters. */
export interface MinutesContent extends Common {
  layout: 'minutes'
  heading: string
  numbered?: string
  parts: Part[]
  copies?: Copies
  annexes?: Annex[]
}

/** A decree in its official form. */
export interface DecreeContent extends Common {
  layout: 'decree'
  /** "Keputusan Kepala Dinas …", line by line. */
  heading: string[]
  numbered: string
  /** "tentang". */
  about: string
  subject: string
  /** "Dengan rahmat Tuhan Yang Maha Esa". */
  preface?: string
  /** Who decides. */
  authority: string
  /** Menimbang, Mengingat, Memperhatikan. */
  grounds: { term: string; mark: 'letters' | 'numbers'; points: string[] }[]
  /** "Memutuskan:". */
  decides: string
  /** Menetapkan, Kesatu, Kedua … */
  clauses: Term[]
  /** Decided at, on. */
  settled?: Term[]
  copies?: Copies
  annexes?: Annex[]
}

/** A list to be signed by hand: an attendance list, a list of receipts. */
export interface ListContent extends Common {
  layout: 'list'
  heading: string
  numbered?: string
  facts?: Term[]
  columns: Column[]
  rows: string[][]
  /** Empty rows after those with names. */
  blank: number
  /** `count`: "No."; `signature`: "Tanda tangan". */
  words: Common['words'] & { count: string; signature: string }
}

/** One page that says what was received, with a large number and a large code. */
export interface ReceiptContent extends Common {
  layout: 'receipt'
  heading: string
  /** When it was received. */
  sentence: string
  number: { label: string; text: string }
  terms: Term[]
  /** What happens next. */
  parts: Part[]
}

/** A form to be filled in by hand and typed in later, hence each question with its code. */
export interface FormContent extends Common {
  layout: 'form'
  /** Programme and season. */
  over: string
  heading: string
  /** Its number, or boxes for it. */
  reference?: { label: string; text?: string; boxes?: number }
  lead: string[]
  sections: (Omit<PaperSection, 'questions'> & { questions: FormQuestion[] })[]
  /** Labels of the lines for who filled it in: name, date, signature. */
  signed?: string[]
}

type FormQuestion = Omit<PaperSection['questions'][number], 'answer'>

/** By what anybody checks the paper. */
export interface Seal {
  /** What the QR code says: at most 400 characters. */
  url: string
  /** What the QR code is, for those who do not see it. */
  alt: string
  /** How it is checked. */
  lines: string[]
  /** The beginning of the hash, to be compared by eye. */
  code: string
}
