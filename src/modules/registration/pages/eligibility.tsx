import {
  Actions,
  Back,
  Button,
  ButtonLink,
  ErrorSummary,
  Heading,
  Hidden,
  Position,
  RadioGroup,
  TapLink,
  TaskList,
  type Lang,
  type StatusKind,
} from '../../../design/index.ts'
import { judgeEligibility, type EligibilityAnswers, type Verdict } from '../rules/eligibility.ts'
import { Deadline, windowState, type Call, type EligibilityQuestion as Question } from '../../programmes/index.ts'
import { printWords } from '../words/print.ts'
import { callAnchor } from '../rules/paths.ts'
import { words } from '../words.ts'
import { kindWordsOf } from '../words/kinds.ts'

export interface EligibilityProps {
  lang: Lang
  call: Call
  /** Where the call is presented. */
  path: string
  questions: Question[]
  answers: EligibilityAnswers
  question: Question
  problem?: string
  now: Temporal.Instant
}

/** One question of a few. Answers travel in the address; nothing is stored. */
export function EligibilityQuestion({
  lang,
  call,
  path,
  questions,
  answers,
  question,
  problem,
  now,
}: EligibilityProps) {
  const w = words(lang).eligibility
  const { code } = question
  const n = questions.indexOf(question) + 1
  return (
    <>
      {n > 1 && <Back href={path}>{w.again}</Back>}
      {n === 1 && <Intro lang={lang} call={call} />}
      {n === 1 && windowState(call.window, now) !== 'open' && <Deadline {...{ lang, window: call.window, now }} />}
      <ErrorSummary errors={problem ? [{ href: `#${code}`, text: problem }] : []} />
      <form method="get" action={path}>
        <Hidden fields={{ ...answers, tanya: code }} />
        <Position section={w.section} position={{ n, of: questions.length }} />
        <RadioGroup
          id={code}
          label={question.label[lang]}
          why={question.why?.[lang]}
          hint={n === 1 ? w.lead(questions.length) : undefined}
          error={problem}
          heading
          options={question.answers.map(answer => ({ value: answer.code, label: answer.label[lang] }))}
        />
        <Actions>
          <Button icon="next">{w.next}</Button>
        </Actions>
      </form>
    </>
  )
}

const tiles: Record<Verdict, StatusKind> = { can: 'done', 'not-yet': 'behind', cannot: 'wrong' }

/** Yes, not yet, or no: with how, where and why. */
export function EligibilityResult({
  lang,
  call,
  path,
  questions,
  answers,
  source,
  now,
}: Omit<EligibilityProps, 'question' | 'problem'> & { source: string }) {
  const w = words(lang).eligibility
  const { verdict, items } = judgeEligibility(questions, answers)
  const { yours } = kindWordsOf(call.applicants, lang)
  const open = windowState(call.window, now) === 'open'
  return (
    <>
      {items.length > 0 ? (
        <>
          <Back href={path}>{w.again}</Back>
          <Heading under={w.rules(source)}>{w.verdict[verdict]!(yours)}</Heading>
        </>
      ) : (
        <Intro lang={lang} call={call} />
      )}
      <TaskList
        items={items.map(({ question, answer }) => ({
          title: question.label[lang],
          detail: answer.told[lang],
          href: `${path}?${addressWithout(answers, question.code)}`,
          status: { kind: tiles[answer.verdict], word: w.word[answer.verdict]! },
        }))}
      />
      {!open && <Deadline {...{ lang, window: call.window, now }} />}
      {verdict !== 'cannot' && <TapLink href={`${path}/formulir`}>{printWords(lang).blank}</TapLink>}
      {verdict !== 'cannot' && open && (
        <Actions>
          <ButtonLink href={`/saya#${callAnchor(call)}`} icon="next">
            {w.start}
          </ButtonLink>
          {items.length > 0 && <TapLink href={path}>{w.again}</TapLink>}
        </Actions>
      )}
    </>
  )
}

/** What it is that one asks about. */
function Intro({ lang, call }: Pick<EligibilityProps, 'lang' | 'call'>) {
  return (
    <p class="sm mu">
      <b>{call.seasonName[lang]}</b> · {call.summary[lang] || call.name[lang]}
    </p>
  )
}

/** The address that asks one question again and keeps the other answers. */
function addressWithout(answers: EligibilityAnswers, code: string): string {
  const { [code]: _asked, ...rest } = answers
  return new URLSearchParams(rest).toString()
}
