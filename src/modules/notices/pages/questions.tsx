import { Disclosure, Heading, Notice, Section, TapLink, type Lang } from '../../../design/index.ts'
import { callAnchor } from '../rules/call-anchor.ts'
import type { CallFacts } from '../rules/call-facts.ts'
import { callTitle } from '../words/call-names.ts'
import { callQuestions } from '../words/call-questions.ts'
import { questions, type Asked } from '../words/questions.ts'
import { requirementWords } from '../words/requirements.ts'

/** /tanya-jawab: every question opens its answer, without JavaScript. Several calls answer under their own names. */
export function QuestionsPage({ calls, lang }: { calls: CallFacts[]; lang: Lang }) {
  const w = questions(lang)
  const [only] = calls.length === 1 ? calls : []
  const own = only && callQuestions(only, lang)
  return (
    <>
      <Heading under={w.lead}>{w.title}</Heading>
      {calls.length === 0 && <Notice kind="waiting" title={w.none} />}
      <Group title={w.before} asked={[...w.beforeAll, ...(own?.before ?? [])]} />
      {!only && calls.map(one => <OfCall key={callAnchor(one.call)} facts={one} lang={lang} />)}
      <Group title={w.filling} asked={[...(own?.filling ?? []), ...w.fillingAll]} />
      <Group title={w.after} asked={w.afterAll} />
    </>
  )
}

function Group({ title, asked }: { title: string; asked: Asked[] }) {
  return (
    <Section title={title}>
      <Answers asked={asked} />
    </Section>
  )
}

function OfCall({ facts, lang }: { facts: CallFacts; lang: Lang }) {
  const { before, filling } = callQuestions(facts, lang)
  return (
    <Section title={callTitle(facts.call, lang)}>
      <Answers asked={[...before, ...filling]} />
      <TapLink href={`/syarat#${callAnchor(facts.call)}`}>{requirementWords(lang).title}</TapLink>
    </Section>
  )
}

function Answers({ asked }: { asked: Asked[] }) {
  return asked.map(([question, answer]) => (
    <Disclosure key={question} summary={question}>
      <p>{answer}</p>
    </Disclosure>
  ))
}
