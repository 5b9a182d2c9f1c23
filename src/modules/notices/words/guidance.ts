import type { Lang } from '../../../design/index.ts'
import type { Localised } from '../../../platform/form/content.ts'
import type { CallFacts } from '../rules/call-facts.ts'
import { about } from './about.ts'
import { accessibility } from './accessibility.ts'
import { help } from './help.ts'
import { privacy } from './privacy.ts'

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

const guides = { about, help, privacy, accessibility }

export type GuidanceName = keyof typeof guides

/** One page of guidance; chapters without a line are left out. */
export function guidance(name: GuidanceName, lang: Lang, facts: GuidanceFacts): Guidance {
  const told = guides[name](lang)(facts)
  const chapters = told.chapters.map(({ title, lines }) => ({
    title,
    lines: lines.filter(line => typeof line === 'string'),
  }))
  return { ...told, chapters: chapters.filter(chapter => chapter.lines.length > 0) }
}
