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
import { windowState, type EligibilityQuestion as Question, type Window } from '../../programmes/index.ts'
import { printWords } from '../words/print.ts'
import { words } from '../words.ts'
import { Deadline } from './deadline.tsx'

export interface EligibilityProps {
  lang: Lang
  questions: Question[]
  answers: EligibilityAnswers
  question: Question
  problem?: string
}

/** One question of a few. Answers travel in the address; nothing is stored. */
export function EligibilityQuestion({ lang, questions, answers, question, problem }: EligibilityProps) {
  const w = words(lang).eligibility
  const { code } = question
  const n = questions.indexOf(question) + 1
  return (
    <>
      {n > 1 && <Back href="/daftar">{w.again}</Back>}
      <ErrorSummary errors={problem ? [{ href: `#${code}`, text: problem }] : []} />
      <form method="get" action="/daftar">
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
  questions,
  answers,
  source,
  window,
  now,
}: {
  lang: Lang
  questions: Question[]
  answers: EligibilityAnswers
  source: string
  window?: Window
  now: Temporal.Instant
}) {
  const w = words(lang).eligibility
  const { verdict, items } = judgeEligibility(questions, answers)
  return (
    <>
      <Back href="/daftar">{w.again}</Back>
      <Heading under={w.rules(source)}>{w.verdict[verdict]}</Heading>
      <TaskList
        items={items.map(({ question, answer }) => ({
          title: question.label[lang],
          detail: answer.told[lang],
          href: `/daftar?${addressWithout(answers, question.code)}`,
          status: { kind: tiles[answer.verdict], word: w.word[answer.verdict]! },
        }))}
      />
      {window && windowState(window, now) !== 'open' && <Deadline {...{ lang, window, now }} />}
      {verdict !== 'cannot' && window && <TapLink href="/daftar/formulir">{printWords(lang).blank}</TapLink>}
      {verdict !== 'cannot' && window && windowState(window, now) === 'open' && (
        <Actions>
          <ButtonLink href="/saya" icon="next">
            {w.start}
          </ButtonLink>
          <TapLink href="/daftar">{w.again}</TapLink>
        </Actions>
      )}
    </>
  )
}

/** The address that asks one question again and keeps the other answers. */
function addressWithout(answers: EligibilityAnswers, code: string): string {
  const { [code]: _asked, ...rest } = answers
  return new URLSearchParams(rest).toString()
}
