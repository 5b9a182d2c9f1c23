import {
  Actions,
  ButtonLink,
  Heading,
  Section,
  TapLink,
  TaskList,
  type Lang,
  type StatusKind,
} from '../../../design/index.ts'
import { pageState, type PageState, type Papers } from '../../../platform/form/states.ts'
import type { Section as FormSection } from '../../../platform/form/content.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import type { OwnRegistration } from '../data/drafts.ts'
import { words } from '../words.ts'
import { Deadline } from './deadline.tsx'

export interface TasksProps {
  lang: Lang
  now: Temporal.Instant
  own: OwnRegistration
  season: SeasonForm
  papers: Papers
}

/** All pages by section: what is done, what is wrong, what is left. */
export function TasksPage({ lang, now, own, season, papers }: TasksProps) {
  const w = words(lang)
  return (
    <>
      <Heading under={w.home.draftCode(own.draftCode)}>{w.tasks.title}</Heading>
      <Deadline lang={lang} window={own.window} now={now} />
      {season.content.sections.map(section => (
        <SectionTasks key={section.code} {...{ lang, section, own, papers }} />
      ))}
      <Actions>
        <ButtonLink href="/saya/kirim" icon="next">
          {w.tasks.send}
        </ButtonLink>
        <TapLink href="/saya/batal">{w.tasks.withdraw}</TapLink>
      </Actions>
    </>
  )
}

const tiles: Record<PageState, StatusKind> = { empty: 'empty', progress: 'progress', wrong: 'wrong', done: 'done' }

function SectionTasks({
  lang,
  section,
  own,
  papers,
}: {
  lang: Lang
  section: FormSection
  own: OwnRegistration
  papers: Papers
}) {
  const w = words(lang).tasks
  const pages = section.pages.map(page => ({ page, state: pageState(page, own.answers, papers) }))
  return (
    <Section
      title={section.name[lang]}
      note={sectionNote(
        pages.map(one => one.state),
        w,
      )}
    >
      <TaskList
        items={pages.map(({ page, state }) => ({
          title: page.title[lang],
          href: `/saya/pendaftaran/${page.code}`,
          status: { kind: tiles[state], word: w.states[state]! },
        }))}
      />
    </Section>
  )
}

function sectionNote(states: PageState[], w: ReturnType<typeof words>['tasks']): string {
  const wrong = states.filter(state => state === 'wrong').length
  if (wrong) return w.wrong(wrong)
  const left = states.filter(state => state !== 'done').length
  return left ? w.left(left) : w.complete
}
