import { Actions, Button, type Lang } from '../../../design/index.ts'
import { Carried } from '../../web/expired.tsx'
import { words } from '../words.ts'

export interface MovedProps {
  lang: Lang
  /** What was posted. */
  fields: [string, string][]
  /** Where it may belong; of several each is named. */
  ways: { label: string; path: string }[]
}

/** A page was sent to an address of before: it goes on to where it belongs, with everything typed. */
export function MovedPage({ lang, fields, ways }: MovedProps) {
  const w = words(lang).moved
  const several = ways.length > 1
  return (
    <form method="post" action={ways[0]?.path}>
      <h1>{w.title}</h1>
      <p>
        {w.note} {several && w.choose}
      </p>
      <Carried fields={fields} />
      <Actions>
        {several ? (
          ways.map(({ label, path }) => (
            <Button key={path} formAction={path} alt>
              {label}
            </Button>
          ))
        ) : (
          <Button>{words(lang).moved.sendAgain}</Button>
        )}
      </Actions>
    </form>
  )
}
