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
import {
  eligibilityQuestions,
  judgeEligibility,
  type EligibilityAnswers,
  type EligibilityCode,
  type Verdict,
} from '../rules/eligibility.ts'
import { windowState, type Window } from '../../programmes/index.ts'
import { printWords } from '../words/print.ts'
import { words } from '../words.ts'
import { Deadline } from './deadline.tsx'

export interface EligibilityProps {
  lang: Lang
  answers: EligibilityAnswers
  code: EligibilityCode
  problem?: string
}

/** One question of six. Answers travel in the address; nothing is stored. */
export function EligibilityQuestion({ lang, answers, code, problem }: EligibilityProps) {
  const w = words(lang).eligibility
  const question = eligibilityQuestions.find(one => one.code === code)!
  const text = w.questions[code]!
  const n = eligibilityQuestions.indexOf(question) + 1
  return (
    <>
      {n > 1 && <Back href="/daftar">{w.again}</Back>}
      <ErrorSummary errors={problem ? [{ href: `#${code}`, text: problem }] : []} />
      <form method="get" action="/daftar">
        <Hidden fields={{ ...answers, tanya: code } as Record<string, string>} />
        <Position section={w.section} position={{ n, of: eligibilityQuestions.length }} />
        <RadioGroup
          id={code}
          label={text.label}
          why={text.why}
          hint={n === 1 ? w.lead : undefined}
          error={problem}
          heading
          options={question.answers.map(value => ({ value, label: text.answers[value]! }))}
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
  answers,
  source,
  window,
  now,
}: {
  lang: Lang
  answers: EligibilityAnswers
  source: string
  window?: Window
  now: Temporal.Instant
}) {
  const w = words(lang).eligibility
  const { verdict, items } = judgeEligibility(answers)
  return (
    <>
      <Back href="/daftar">{w.again}</Back>
      <Heading under={w.rules(source)}>{w.verdict[verdict]}</Heading>
      <TaskList
        items={items.map(item => ({
          title: w.questions[item.code]!.label,
          detail: w.questions[item.code]!.notes[item.answer] ?? w.questions[item.code]!.answers[item.answer],
          href: `/daftar?${addressWithout(answers, item.code)}`,
          status: { kind: tiles[item.verdict], word: w.word[item.verdict]! },
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
function addressWithout(answers: EligibilityAnswers, code: EligibilityCode): string {
  const { [code]: _asked, ...rest } = answers
  return new URLSearchParams(rest as Record<string, string>).toString()
}
