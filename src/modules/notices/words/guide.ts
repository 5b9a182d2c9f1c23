import type { Localised } from '../../../platform/form/content.ts'
import type { CallFacts } from '../rules/call-facts.ts'

/** What pages of guidance read: nothing of a season stands in their sentences. */
export interface GuidanceFacts {
  /** The number under which the office can be reached. */
  whatsapp?: string
  /** What one can register for now, next, or could lately. */
  calls: CallFacts[]
  /** Stages of their seasons, and whether money is given. */
  stages: { kind: string; name: Localised; summary: Localised }[]
  gives: boolean
}

/** A page of guidance: its title, one sentence, and chapters of short paragraphs. A line that starts with "- " is a point. */
export interface Guidance {
  title: string
  lead: string
  chapters: { title: string; lines: string[] }[]
}

/** A page with lines that are left out where there is nothing to say. */
export type Guide = (facts: GuidanceFacts) => Omit<Guidance, 'chapters'> & {
  chapters: { title: string; lines: (string | false | undefined)[] }[]
}
