import type { Lang } from '../../../design/index.ts'
import { about } from './about.ts'
import { accessibility } from './accessibility.ts'
import type { Guidance, GuidanceFacts } from './guide.ts'
import { help } from './help.ts'
import { privacy } from './privacy.ts'

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
