import type { ComponentChildren } from 'preact'
import { Name, Notice, Tabs, type Lang, type NoticeProps } from '../../design/index.ts'
import { QueueDesk, type RowQueue } from '../list/index.ts'
import { CaseSections, type CaseSection } from './section.tsx'
import { words } from './words.ts'

/** Something that is said only where it holds. */
type Said<T> = T | false | null | undefined | ''

export interface CaseDeskProps {
  lang: Lang
  /** The list it was opened from, and what the way back to it is called. */
  queue: RowQueue
  back: string
  title: string
  /** In one line below the title: number, place, time. */
  facts: readonly Said<string>[]
  /** What must not be overlooked, below the facts. */
  badge?: ComponentChildren
  state: ComponentChildren
  notices: readonly Said<NoticeProps>[]
  sections: readonly CaseSection[]
  side: CaseSide
}

/** The column at the right: what was found, whom to call, what to decide. */
export interface CaseSide {
  label: string
  /** Reaches its edges: a head, or a list with one. */
  first: ComponentChildren
  /** Stand below, each by itself. */
  parts: readonly Said<ComponentChildren>[]
}

/** The page of one case as a desk: the list at the left, the case with tabs to its sections, what belongs beside it. */
export function CaseDesk({ lang, queue, back, state, notices, sections, side, ...head }: CaseDeskProps) {
  return (
    <QueueDesk
      {...{ lang, queue, back, state }}
      head={<CaseHead {...head} />}
      sideLabel={side.label}
      side={<SideParts {...side} />}
    >
      {notices.map(notice => notice && <Notice key={notice.title} {...notice} />)}
      <SectionTabs {...{ sections, lang }} />
      <CaseSections sections={sections} />
    </QueueDesk>
  )
}

function CaseHead({ title, facts, badge }: Pick<CaseDeskProps, 'title' | 'facts' | 'badge'>) {
  return (
    <div>
      <h1>
        <Name>{title}</Name>
      </h1>
      <p class="sm mu">{facts.filter(Boolean).join(' · ')}</p>
      {badge}
    </div>
  )
}

function SideParts({ first, parts }: Omit<CaseSide, 'label'>) {
  return (
    <>
      {first}
      {parts.map(
        (part, at) =>
          part && (
            <div key={at} class="dh">
              {part}
            </div>
          ),
      )}
    </>
  )
}

/** Two sections are found without. */
function SectionTabs({ sections, lang }: Pick<CaseDeskProps, 'sections' | 'lang'>) {
  if (sections.length < 3) return null
  const entries = sections.map(({ id, label }) => ({ href: `#${id}`, label }))
  return <Tabs label={words(lang).parts} entries={entries} />
}
