import type { Lang } from '../../design/index.ts'
import { SubjectHistory, type HistoryEntry } from '../history/index.ts'
import type { Context } from '../web/context.ts'
import type { CaseSection } from './section.tsx'
import { words } from './words.ts'

/** What a room has to say on the page of a case, given what that page was read for; nothing where the actor may not see it. */
export interface CaseSlot<Opened> {
  sections?(c: Context, opened: Opened): Promise<readonly CaseSection[]>
  /** For its history. */
  events?(c: Context, opened: Opened): Promise<readonly HistoryEntry[]>
}

/** The slots of the cases of one kind: the room that owns the page has one, and rooms add to it, once, when they are loaded. */
export interface CaseSlots<Opened> {
  add(slot: CaseSlot<Opened>): void
  /** The sections of all rooms in the order in which they were added, then what happened, told by all of them. */
  sectionsOf(c: Context, opened: Opened): Promise<CaseSection[]>
}

export function caseSlots<Opened>(): CaseSlots<Opened> {
  const slots: CaseSlot<Opened>[] = []
  return {
    add: slot => void slots.push(slot),
    async sectionsOf(c, opened) {
      const [sections, events] = await Promise.all([
        Promise.all(slots.map(slot => slot.sections?.(c, opened) ?? [])),
        Promise.all(slots.map(slot => slot.events?.(c, opened) ?? [])),
      ])
      return [...sections.flat(), historySection(events.flat(), c.var.lang)]
    },
  }
}

function historySection(entries: readonly HistoryEntry[], lang: Lang): CaseSection {
  return { id: 'history', label: words(lang).history, body: <SubjectHistory {...{ entries, lang }} /> }
}
