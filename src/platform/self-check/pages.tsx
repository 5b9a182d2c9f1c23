import type { ComponentChildren } from 'preact'
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
} from '../../design/index.ts'
import { judge, type Chosen, type JudgedAnswer } from './judge.ts'
import type { SelfCheckQuestion, Verdict } from './questions.ts'
import { words } from './words.ts'

/** A self-check as the room that asks has it served. */
export interface SelfCheck {
  /** Where it is asked; the answers travel behind it. */
  path: string
  questions: readonly SelfCheckQuestion[]
  /** Short, above each question. */
  name: string
  /** Of the page that tells the result. */
  title: string
  /** The result in one sentence. */
  verdicts: Record<Verdict, string>
  /** What the conditions follow, such as a decree. */
  source: string
  /** What it is that one asks about, before the first question. */
  intro: ComponentChildren
  /** What has to be known besides, such as that nothing is open now. */
  notice?: ComponentChildren
  /** What helps whoever was not told no. */
  links?: ComponentChildren
  /** The button that goes on from there; none where one cannot now. */
  start?: ComponentChildren
}

export interface QuestionPageProps {
  lang: Lang
  check: SelfCheck
  chosen: Chosen
  question: SelfCheckQuestion
  problem?: string
}

/** One question of a few. Answers travel in the address; nothing is stored. */
export function QuestionPage({ lang, check, chosen, question, problem }: QuestionPageProps) {
  const w = words(lang)
  const { path, questions, name, intro, notice } = check
  const { code } = question
  const n = questions.indexOf(question) + 1
  return (
    <>
      {n > 1 && <Back href={path}>{w.again}</Back>}
      <ErrorSummary errors={problem ? [{ href: `#${code}`, text: problem }] : []} />
      {n === 1 && intro}
      {n === 1 && notice}
      <form method="get" action={path}>
        <Hidden fields={{ ...chosen, tanya: code }} />
        <Position section={name} position={{ n, of: questions.length }} />
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
export function ResultPage({ lang, check, chosen }: Omit<QuestionPageProps, 'question' | 'problem'>) {
  const w = words(lang)
  const { path, start } = check
  const { verdict, items } = judge(check.questions, chosen)
  return (
    <>
      {items.length > 0 ? (
        <>
          <Back href={path}>{w.again}</Back>
          <Heading under={w.rules(check.source)}>{check.verdicts[verdict]}</Heading>
        </>
      ) : (
        check.intro
      )}
      <TaskList
        items={items.map(({ question, answer }) => ({
          title: question.label[lang],
          detail: answer.told[lang],
          href: `${path}?${addressWithout(chosen, question.code)}`,
          status: { kind: tiles[answer.verdict], word: w.word[answer.verdict] },
        }))}
      />
      {check.notice}
      {verdict === 'cannot' && <Barred {...{ lang, check, chosen, items }} />}
      {verdict !== 'cannot' && check.links}
      {verdict !== 'cannot' && start && (
        <Actions>
          {start}
          {items.length > 0 && <TapLink href={path}>{w.again}</TapLink>}
        </Actions>
      )}
    </>
  )
}

/** Nothing more is asked; the line above says why. The way back leads to the answer that decided it, or home. */
function Barred({ lang, check, chosen, items }: Parameters<typeof ResultPage>[0] & { items: JudgedAnswer[] }) {
  const w = words(lang)
  const { question } = items.find(item => item.answer.verdict === 'cannot')!
  return (
    <>
      <p>{w.mistaken}</p>
      <Actions>
        <ButtonLink href={`${check.path}?${addressWithout(chosen, question.code)}`} alt>
          {w.change}
        </ButtonLink>
        <TapLink href="/">{w.home}</TapLink>
      </Actions>
    </>
  )
}

/** The address that asks one question again and keeps the other answers. */
function addressWithout(chosen: Chosen, code: string): string {
  const { [code]: _asked, ...rest } = chosen
  return new URLSearchParams(rest).toString()
}
