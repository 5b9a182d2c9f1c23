import { Disclosure, Heading, Section, type Lang } from '../../../design/index.ts'
import { questions } from '../words/questions.ts'

/** /tanya-jawab: every question opens its answer, without JavaScript. */
export function QuestionsPage({ lang }: { lang: Lang }) {
  const w = questions(lang)
  return (
    <>
      <Heading under={w.lead}>{w.title}</Heading>
      {w.groups.map(group => (
        <Section key={group.title} title={group.title}>
          {group.items.map(([question, answer]) => (
            <Disclosure key={question} summary={question}>
              <p>{answer}</p>
            </Disclosure>
          ))}
        </Section>
      ))}
    </>
  )
}
