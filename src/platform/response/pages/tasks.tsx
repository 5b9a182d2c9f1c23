import type { ComponentChildren } from 'preact'
import {
  Actions,
  ButtonLink,
  Disclosure,
  Notice,
  Section,
  TapLink,
  TaskList,
  type Lang,
  type StatusKind,
} from '../../../design/index.ts'
import type { PageState } from '../../form/states.ts'
import type { WhatCounts } from '../data/what-counts.ts'
import { nextStep, sectionTasks, type SectionTask } from '../rules/tasks.ts'
import { pagePath, papersOf, reviewPath, type Serving } from '../serving.ts'
import { shortMend, words } from '../words.ts'
import { waitWords } from '../words/waits.ts'
import { Lacks, lacksIn } from './missing-papers.tsx'

export interface SectionListProps {
  lang: Lang
  serving: Serving
  /** What counts: what was sent, once it was. */
  counts: Pick<WhatCounts, 'answers' | 'files'>
  /** It can be worked on now. */
  working: boolean
  /** What stands beside the counts, such as the days left. */
  note?: string
  /** What stands in place of the next step when it cannot be worked on. */
  closed: { notice: ComponentChildren; next: ComponentChildren }
  /** Further ways below the list of every page. */
  links?: ComponentChildren
}

/** The sections: what is done, what is wrong, what is left, and one button for what comes next. */
export function SectionList({ lang, serving, counts, working, note, closed, links }: SectionListProps) {
  const w = words(lang)
  const tasks = sectionTasks(
    serving.form.content,
    counts.answers,
    papersOf({ form: serving.form, response: counts }),
    serving.only,
  )
  const at = { lang, serving, tasks }
  return (
    <>
      {working ? <Wrong {...at} /> : closed.notice}
      <Section title={w.tasks.sections(tasks.length)} note={[counted(tasks, lang), note].filter(Boolean).join(' ')}>
        <TaskList items={tasks.map((task, n) => rowOf(task, n + 1, working ? serving : undefined, lang))} />
      </Section>
      <Actions>{working ? <Next {...at} /> : closed.next}</Actions>
      {working && <StillMissing {...{ lang, serving, counts }} />}
      {working && <EveryPage {...at} links={links} />}
    </>
  )
}

interface Listed {
  lang: Lang
  serving: Serving
  tasks: SectionTask[]
}

/** Everything to mend, each with the way to it. */
function Wrong({ tasks, lang, serving }: Listed) {
  const wrong = tasks.flatMap(task => task.wrong)
  if (!wrong.length) return null
  return (
    <Notice kind="wrong" title={words(lang).tasks.toMend(wrong.length)}>
      <ul>
        {wrong.map(mend => (
          <li key={mend.question.code}>
            <a href={`${pagePath(serving, mend.page.code)}#${mend.question.code}`}>{shortMend(mend, lang)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function counted(tasks: SectionTask[], lang: Lang): string {
  const count = (...states: PageState[]) => tasks.filter(task => states.includes(task.state)).length
  return words(lang).tasks.counts(count('done'), count('wrong'), count('progress', 'empty'))
}

const tiles: Record<PageState, StatusKind> = { empty: 'empty', progress: 'progress', wrong: 'wrong', done: 'done' }

function rowOf(task: SectionTask, n: number, serving: Serving | undefined, lang: Lang) {
  return {
    title: `${n}. ${task.section.name[lang]}`,
    detail: detailOf(task, lang),
    href: serving && task.isOpen ? pagePath(serving, task.page.code) : undefined,
    status: { kind: tiles[task.state], word: wordOf(task, lang) },
  }
}

/** The one grey line: what is off, what is missing, how far it is. */
function detailOf({ wrong, waits, pages }: SectionTask, lang: Lang): string {
  const w = words(lang).tasks
  if (wrong[0]) return shortMend(wrong[0], lang)
  const done = pages.filter(one => one.state === 'done').length
  const only = waits.length === 1 && done === pages.length - 1 ? waits[0] : undefined
  return only ? shortMend(only, lang) : w.pagesDone(done, pages.length)
}

function wordOf({ state, wrong, waits }: SectionTask, lang: Lang): string {
  const w = words(lang).tasks
  if (state === 'wrong') return w.mendCount(wrong.length)
  return state !== 'done' && waits.length === 0 ? w.mayFollow : w.sectionStates[state]!
}

function Next({ tasks, lang, serving }: Listed) {
  const w = words(lang).tasks
  const step = nextStep(tasks)
  if (step.kind === 'send') {
    return (
      <ButtonLink href={reviewPath(serving)} icon="next">
        {w.review}
      </ButtonLink>
    )
  }
  const name = step.task.section.name[lang]
  return (
    <ButtonLink href={pagePath(serving, step.page.code)} icon="next">
      {step.kind === 'mend' ? w.mendSection(name) : w.goOnWith(name)}
    </ButtonLink>
  )
}

/** More of them would push everything else off a phone. */
const mostInSight = 6

/** What is missing by name; folded where it is much. What is to be mended stands above already. */
function StillMissing({ lang, serving, counts }: Pick<SectionListProps, 'lang' | 'serving' | 'counts'>) {
  const w = waitWords(lang)
  const lacks = lacksIn(serving, counts).filter(
    ({ kind, problem }) => kind !== 'refused' && problem.code !== 'required',
  )
  if (lacks.length === 0) return null
  const list = <Lacks {...{ lang, serving, lacks }} />
  return (
    <Section title={w.missing}>
      {lacks.length > mostInSight ? <Disclosure summary={w.byName(lacks.length)}>{list}</Disclosure> : list}
    </Section>
  )
}

/** The way to each page, folded by section, for those who know what they look for. */
function EveryPage({ tasks, lang, serving, links }: Listed & Pick<SectionListProps, 'links'>) {
  const w = words(lang).tasks
  return (
    <Section title={w.everyPage} note={w.everyPageNote}>
      {tasks.map(({ section, pages }, at) => (
        <Disclosure key={section.code} summary={`${at + 1}. ${section.name[lang]}`}>
          <TaskList
            items={pages.map(({ page, state }) => ({
              title: page.title[lang],
              href: pagePath(serving, page.code),
              status: { kind: tiles[state], word: w.states[state]! },
            }))}
          />
        </Disclosure>
      ))}
      <Actions>
        <TapLink href={reviewPath(serving)}>{w.reviewAll}</TapLink>
        {links}
      </Actions>
    </Section>
  )
}
