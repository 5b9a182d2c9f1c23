import {
  Actions,
  ButtonLink,
  Disclosure,
  Heading,
  Notice,
  Section,
  TapLink,
  TaskList,
  type Lang,
  type StatusKind,
} from '../../../design/index.ts'
import { textOf } from '../../../platform/form/answer.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import type { PageState, Papers } from '../../../platform/form/states.ts'
import { daysLeft, windowState, type SeasonForm } from '../../programmes/index.ts'
import type { OwnRegistration } from '../data/drafts.ts'
import { nextStep, sectionTasks, type SectionTask } from '../rules/tasks.ts'
import { shortMend, words } from '../words.ts'
import { Deadline } from './deadline.tsx'
import { Unsent } from './unsent.tsx'

export interface TasksProps {
  lang: Lang
  now: Temporal.Instant
  own: OwnRegistration
  season: SeasonForm
  papers: Papers
  /** What counts: what was sent, once it was. */
  answers: OwnRegistration['answers']
  unsentSince?: Temporal.Instant
}

/** The sections: what is done, what is wrong, what is left, and one button for what comes next. */
export function TasksPage({ lang, now, own, season, papers, answers, unsentSince }: TasksProps) {
  const w = words(lang)
  const tasks = sectionTasks(season.content, answers, papers)
  const open = windowState(own.window, now) === 'open'
  const working = open && (own.state === 'draft' || own.state === 'reopened')
  return (
    <>
      <Heading
        over={own.number ?? w.tasks.code(own.draftCode)}
        name={textOf(byMeaning(season.content, answers), 'applicant.name')}
      >
        {w.tasks.title}
      </Heading>
      <Unsent lang={lang} since={unsentSince} />
      {working ? <Wrong tasks={tasks} lang={lang} /> : <Closed {...{ lang, now, own }} />}
      <Section title={w.tasks.sections(tasks.length)} note={noteOf(tasks, own, now, lang)}>
        <TaskList items={tasks.map((task, at) => rowOf(task, at + 1, working, lang))} />
      </Section>
      <Actions>
        {working ? <Next tasks={tasks} lang={lang} /> : <ButtonLink href="/saya/status">{w.home.sent}</ButtonLink>}
      </Actions>
      {working && <EveryPage tasks={tasks} lang={lang} />}
    </>
  )
}

/** Why nothing can be changed now. */
function Closed({ lang, now, own }: Pick<TasksProps, 'lang' | 'now' | 'own'>) {
  const w = words(lang)
  if (own.state !== 'submitted') return <Deadline lang={lang} window={own.window} now={now} />
  return (
    <Notice kind="ok" title={w.refusal.submitted}>
      {w.refusal.submittedNote}
    </Notice>
  )
}

/** Everything to mend, each with the way to it. */
function Wrong({ tasks, lang }: { tasks: SectionTask[]; lang: Lang }) {
  const wrong = tasks.flatMap(task => task.wrong)
  if (!wrong.length) return null
  return (
    <Notice kind="wrong" title={words(lang).tasks.toMend(wrong.length)}>
      <ul>
        {wrong.map(mend => (
          <li key={mend.question.code}>
            <a href={`/saya/pendaftaran/${mend.page.code}#${mend.question.code}`}>{shortMend(mend, lang)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function noteOf(tasks: SectionTask[], own: OwnRegistration, now: Temporal.Instant, lang: Lang): string {
  const w = words(lang).tasks
  const count = (...states: PageState[]) => tasks.filter(task => states.includes(task.state)).length
  const counts = w.counts(count('done'), count('wrong'), count('progress', 'empty'))
  return windowState(own.window, now) === 'open' ? `${counts} ${w.timeLeft(daysLeft(own.window, now))}` : counts
}

const tiles: Record<PageState, StatusKind> = { empty: 'empty', progress: 'progress', wrong: 'wrong', done: 'done' }

function rowOf(task: SectionTask, n: number, working: boolean, lang: Lang) {
  return {
    title: `${n}. ${task.section.name[lang]}`,
    detail: detailOf(task, lang),
    href: working ? `/saya/pendaftaran/${task.page.code}` : undefined,
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

function Next({ tasks, lang }: { tasks: SectionTask[]; lang: Lang }) {
  const w = words(lang)
  const step = nextStep(tasks)
  if (step.kind === 'send') {
    return (
      <ButtonLink href="/saya/kirim" icon="next">
        {w.home.review}
      </ButtonLink>
    )
  }
  const name = step.task.section.name[lang]
  return (
    <ButtonLink href={`/saya/pendaftaran/${step.page.code}`} icon="next">
      {step.kind === 'mend' ? w.tasks.mendSection(name) : w.tasks.goOnWith(name)}
    </ButtonLink>
  )
}

/** The way to each page, folded by section, for those who know what they look for. */
function EveryPage({ tasks, lang }: { tasks: SectionTask[]; lang: Lang }) {
  const w = words(lang).tasks
  return (
    <Section title={w.everyPage} note={w.everyPageNote}>
      {tasks.map(({ section, pages }, at) => (
        <Disclosure key={section.code} summary={`${at + 1}. ${section.name[lang]}`}>
          <TaskList
            items={pages.map(({ page, state }) => ({
              title: page.title[lang],
              href: `/saya/pendaftaran/${page.code}`,
              status: { kind: tiles[state], word: w.states[state]! },
            }))}
          />
        </Disclosure>
      ))}
      <Actions>
        <TapLink href="/saya/kirim">{w.reviewAll}</TapLink>
        <TapLink href="/saya/batal">{w.withdraw}</TapLink>
      </Actions>
    </Section>
  )
}
