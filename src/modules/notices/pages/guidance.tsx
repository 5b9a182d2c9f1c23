import { Heading, Prose, Section } from '../../../design/index.ts'
import type { Guidance } from '../words/guide.ts'

/** One page of guidance: chapters of short paragraphs and points. */
export function GuidancePage({ title, lead, chapters }: Guidance) {
  return (
    <>
      <Heading under={lead}>{title}</Heading>
      {chapters.map(chapter => (
        <Section key={chapter.title} title={chapter.title}>
          <Lines lines={chapter.lines} />
        </Section>
      ))}
    </>
  )
}

/** Lines that begin with "- " are points of one list; the others are paragraphs. */
function Lines({ lines }: { lines: string[] }) {
  const points = lines.filter(line => line.startsWith('- '))
  const before = lines.slice(
    0,
    lines.findIndex(line => line.startsWith('- ')),
  )
  const paragraphs = lines.filter(line => !line.startsWith('- '))
  const after = points.length > 0 ? paragraphs.slice(before.length) : []
  const shown = points.length > 0 ? before : paragraphs
  return (
    <Prose>
      {shown.map(line => (
        <p key={line}>{line}</p>
      ))}
      {points.length > 0 && (
        <ul>
          {points.map(point => (
            <li key={point}>{point.slice(2)}</li>
          ))}
        </ul>
      )}
      {after.map(line => (
        <p key={line}>{line}</p>
      ))}
    </Prose>
  )
}
