import type { ApplicantKind } from '../src/modules/programmes/index.ts'
import type { Chance } from './chance.ts'
import type { Paper } from './papers.ts'

export type Ending = 'submitted' | 'draft' | 'reopened' | 'withdrawn'

/** The fields of a page as they are posted; a field of several choices is a list. */
export type Fields = Record<string, string | string[]>

/** Fields by page. */
export type Pages = Record<string, Fields>

/** Somebody as the sample plays them: what they type on each page, and how far they come. */
export interface Played {
  /** What they register as. */
  kind: ApplicantKind
  ending: Ending
  /** Pages answered before they stop, for a draft; all of them otherwise. */
  pagesDone: number
  pages: Pages
  /** What they give as the reason when they withdraw. */
  whyWithdrawn: string
}

/** Somebody with an account who registers: for oneself, or as a helper of a representative. */
export interface Registrant {
  /** Nobody else's, in no crowd: phone, answers and days follow from it, so that a second run draws the same one. */
  serial: number
  /** Of the account, E.164. */
  phone: string
  /** Of whoever types. */
  name: string
  applicant: Played
  /** The papers they have, drawn when they send them. */
  papers(drawn: Chance): Paper[]
  /** What they write anew when they reopen what they sent. */
  correction: { page: string; fields: Fields }
  /** What is drawn of them later goes on from here. */
  drawn: Chance
}
