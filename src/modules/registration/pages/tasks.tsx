import { ButtonLink, Heading, Notice, TapLink, type Lang } from '../../../design/index.ts'
import { textOf } from '../../../platform/form/answer.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import { SectionList, Unsent, type Serving } from '../../../platform/response/index.ts'
import { daysLeft, Deadline, windowState } from '../../programmes/index.ts'
import type { OwnRegistration } from '../data/own.ts'
import type { OwnAct } from '../rules/policy.ts'
import { words } from '../words.ts'
import { printWords } from '../../../platform/response/words/print.ts'

export interface TasksProps {
  lang: Lang
  now: Temporal.Instant
  own: OwnRegistration
  /** What the owner can do now. */
  acts: readonly OwnAct[]
  serving: Serving
  /** What counts: what was sent, once it was. */
  answers: OwnRegistration['answers']
  unsentSince?: Temporal.Instant
}

/** The sections of a registration: what is done, what is wrong, what is left. */
export function TasksPage({ lang, now, own, acts, serving, answers, unsentSince }: TasksProps) {
  const w = words(lang)
  const open = windowState(own.window, now) === 'open'
  const working = acts.includes('registration.fill')
  return (
    <>
      <Heading
        over={own.number ?? w.tasks.code(own.draftCode)}
        name={textOf(byMeaning(serving.form.content, answers), 'applicant.name')}
      >
        {w.tasks.title}
      </Heading>
      <Unsent lang={lang} since={unsentSince} />
      {own.state === 'reopened' && <Notice kind="waiting" title={w.status.reopenedNote} />}
      <SectionList
        {...{ lang, serving, answers, working }}
        note={open && own.window ? w.tasks.timeLeft(daysLeft(own.window, now)) : undefined}
        closed={{
          notice: <Closed {...{ lang, now, own }} />,
          next: <ButtonLink href={`${serving.base}/status`}>{w.home.sent}</ButtonLink>,
        }}
        links={
          <>
            <TapLink href={`${serving.base}/cetak`}>{printWords(lang).own}</TapLink>
            {acts.includes('registration.withdraw') && (
              <TapLink href={`${serving.base}/batal`}>{w.tasks.withdraw}</TapLink>
            )}
          </>
        }
      />
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
