import type { Meaning } from './meanings.ts'

/** A text people read, in both languages of the interface. */
export interface Localised {
  id: string
  en: string
}

export type TypeName =
  | 'text'
  | 'long'
  | 'number'
  | 'money'
  | 'date'
  | 'month'
  | 'one'
  | 'many'
  | 'yesno'
  | 'region'
  | 'phone'
  | 'nspp'
  | 'nib'
  | 'npwp'
  | 'nik'
  | 'account'
  | 'place'
  | 'file'

export interface Choice {
  code: string
  label: Localised
  hint?: Localised
  /** Cannot be chosen beside others: "belum ada". */
  exclusive?: boolean
}

/**
 * Asked only when an answer that was asked for before, on this page or an earlier one, is one of these. `any` asks for whatever
 * answer at all.
 */
export interface Condition {
  question: string
  is: string[] | 'any'
}

/** A part of the map, in degrees. */
export interface Box {
  name: Localised
  south: number
  north: number
  west: number
  east: number
}

/** One typed question with a stable code. */
export interface Question {
  code: string
  type: TypeName
  /** What it asks, for rules and columns. */
  meaning?: Meaning
  label: Localised
  why?: Localised
  hint?: Localised
  example?: Localised
  optional?: boolean
  /** Files: a good and a bad photo, drawn beside each other. */
  drawing?: 'card'
  /** Files: what is taken, most of them (1 unless said), and whether nothing can be sent without one. */
  accepts?: ('photo' | 'pdf')[]
  most?: number
  needed?: boolean
  /** Numbers: never more than the answer to this question, which is asked before it on the same page. */
  atMost?: string
  /** "Belum ada": offered as an answer of its own; a finding later, never a bar. */
  none?: Localised
  if?: Condition
  options?: Choice[]
  /** Numbers and years: limits of the value. Dates: ISO texts. */
  min?: number | string
  max?: number | string
  /** Dates: what is said of one before `min`. */
  early?: Localised
  /** Texts: most characters. */
  limit?: number
  unit?: Localised
  /** Account numbers: how many digits they usually have. Another number of digits is asked about, never refused. */
  usual?: number[]
  /** Points: the box they should lie in, by its name. A point outside is asked about, never refused. */
  within?: Box
  format?: 'name' | 'email' | 'web' | 'year' | 'mobile' | 'mustAgree'
  /** Never shown in lists, exports without a purpose, or to kecamatan and kabupaten. Files: every view is written down. */
  sensitive?: boolean
}

/** One thing on one page: one question or one small group. */
export interface FormPage {
  /** Stands in the address: {base}/isi/{code}. */
  code: string
  title: Localised
  why?: Localised
  /** `lookup`: the page that looks the applicant up in the registry before its questions. */
  kind?: 'lookup'
  questions: Question[]
}

export interface Section {
  code: string
  name: Localised
  pages: FormPage[]
}

/** What `form_version.content` holds. */
export interface FormContent {
  sections: Section[]
}

/** A page with its section and its place among all, from 1. */
export interface PlacedPage {
  section: Section
  page: FormPage
  n: number
}

const placed = new WeakMap<FormContent, readonly PlacedPage[]>()

/** Every page with its section, in order. Asked with every page that is drawn, so it is kept with the content. */
export function pagesOf(content: FormContent): readonly PlacedPage[] {
  const known = placed.get(content)
  if (known) return known
  const pages = content.sections
    .flatMap(section => section.pages.map(page => ({ section, page })))
    .map((entry, at) => ({ ...entry, n: at + 1 }))
  placed.set(content, pages)
  return pages
}

const asked = new WeakMap<FormContent, readonly Question[]>()

/** Every question, in order. Kept with the content, like its pages. */
export function questionsOf(content: FormContent): readonly Question[] {
  const known = asked.get(content)
  if (known) return known
  const questions = content.sections.flatMap(section => section.pages.flatMap(page => page.questions))
  asked.set(content, questions)
  return questions
}

const hanging = new WeakMap<FormContent, readonly Question[]>()

/** The questions that are asked only under a condition, in order. Judged with every page that is saved or drawn. */
export function conditionalQuestions(content: FormContent): readonly Question[] {
  const known = hanging.get(content)
  if (known) return known
  const questions = questionsOf(content).filter(question => question.if)
  hanging.set(content, questions)
  return questions
}

/** The question with a code, or undefined. */
export function questionOf(content: FormContent, code: string): Question | undefined {
  return questionsOf(content).find(question => question.code === code)
}
