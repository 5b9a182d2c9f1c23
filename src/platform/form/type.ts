import type { ComponentChildren } from 'preact'
import type { Lang, PaperSpace } from '../../design/index.ts'
import type { Given, Problem, Value } from './answer.ts'
import type { Question } from './content.ts'

/** The posted fields of a form: {@link FormBody} is one, a test's record another. */
export interface Posted {
  value(name: string): string
  all(name: string): string[]
}

/** What parsing comes to: a value, or a problem. `step` is no mistake: the answer is being built, ask for the next part. */
export type Parsed = { value: Value } | { problem: Problem; step?: true }

/** Regions as the region question needs them: names, and the children of one code. */
export interface RegionSource {
  /** Children of a code that are valid today, in order of name; of '32' the regencies. */
  children(code: string): { code: string; name: string }[]
  /** "Desa Cibeureum, Kec. Sukaraja, Kab. Garut" without the kinds doubled; undefined for an unknown code. */
  path(code: string): { code: string; name: string }[] | undefined
}

/** A file that stands in a slot. */
export interface FileShown {
  documentId: string
  position: number
  name: string
  bytes: number
  state: 'received' | 'checked' | 'usable' | 'refused'
  refusal?: string
  href?: string
  /** A small picture of it, once there is one. */
  picture?: { src: string; width: number; height: number }
}

/** What a slot takes, as its question says. */
export interface Slot {
  code: string
  accepts: ('photo' | 'pdf')[]
  most: number
  needed: boolean
}

/** What types need beyond the question itself. */
export interface FormContext {
  lang: Lang
  regions: RegionSource
  /** Today's date in Jakarta, for dates that cannot lie ahead. */
  today: Temporal.PlainDate
  /** A region known before it is asked for, by its code: the choice begins there. */
  near?: string
  slots?: Record<string, Slot>
  files?: Record<string, FileShown[]>
}

export interface Shown {
  question: Question
  given?: Given | null
  error?: string
  /** Errors by field, for a question that has several, such as a file's second place. */
  errors?: Record<string, string>
  /** The label is the page's heading. */
  heading: boolean
  /** The id of the control, where its code would stand on the page twice. */
  id?: string
  form: FormContext
}

/** One type of question: one object that parses, shows, reviews, prints and exports. */
export interface QuestionType {
  /** Its answer is papers: they travel apart from the answers and stand in {@link FormContext.files}. */
  kept?: 'papers'
  /** Several values under one name are one answer. */
  multiple?: true
  /** Takes one of the question's options: a form without two of them cannot work. */
  choices?: true
  /** The problem of an answer that is missing, where a sentence of its own says what to do. */
  missing?: string
  /** Whether nothing posted is an answer for `parse` to judge, not a missing one: a box that was not ticked. */
  blankIsAnswer?: (question: Question) => boolean
  /** The names of the posted fields beyond the code itself, for keeping a wrong answer as typed. */
  fields?: (code: string) => string[]
  /** Problems that are none: the answer is being built, and the next part is asked for. */
  steps?: readonly string[]
  /** Judges what was posted; never called when everything is empty, unless `blankIsAnswer`. */
  parse(question: Question, posted: Posted, form: FormContext): Parsed
  show(shown: Shown): ComponentChildren
  /** The value as people read it: review page, receipt, case page. */
  review(question: Question, value: Exclude<Value, null>, form: FormContext): string
  /** A wrong answer as people read it, where what was posted is codes. */
  reviewWrong?(question: Question, posted: string[], form: FormContext): string
  /** Where the answer is written by hand; one line when absent. */
  blank?(question: Question, form: FormContext): PaperSpace
  /** What a value of a condition means, where options do not say it. */
  wordFor?(value: string, lang: Lang): string
  /** The value in a table: codes, plain numbers, ISO dates. */
  export(value: Exclude<Value, null>): string | number
  /** The script that helps to answer it; the page is complete without. */
  island?: string
  /** What should be looked at again, though it may be right. */
  warn?(question: Question, value: Exclude<Value, null>): Problem | undefined
}
