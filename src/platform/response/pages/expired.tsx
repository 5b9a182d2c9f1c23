import { Actions, Button, ButtonLink, Hidden, type Lang } from '../../../design/index.ts'
import { words } from '../words.ts'

export interface ExpiredProps {
  lang: Lang
  /** What was posted. */
  fields: [string, string][]
  /** Where it goes when it is sent again. */
  path: string
}

/** The session ended while a page was open: what was typed waits in this page until it can be sent. Files cannot. */
export function ExpiredPage({ lang, fields, path }: ExpiredProps) {
  const w = words(lang).expired
  const signIn = `/masuk?ke=${encodeURIComponent(path)}`
  if (fields.every(([name]) => name === 'dasar' || name === 'draf')) {
    return (
      <>
        <h1>{w.title}</h1>
        <p>{w.files}</p>
        <Actions>
          <ButtonLink href={signIn}>{w.signInHere}</ButtonLink>
        </Actions>
      </>
    )
  }
  return (
    <form method="post" action={path}>
      <h1>{w.title}</h1>
      <p>{w.note}</p>
      <Fields fields={fields} />
      <Actions>
        <a href={signIn} target="_blank" rel="noopener">
          {w.signIn}
        </a>
        <Button>{w.sendAgain}</Button>
      </Actions>
    </form>
  )
}

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
      <Fields fields={fields} />
      <Actions>
        {several ? (
          ways.map(({ label, path }) => (
            <Button key={path} formAction={path} alt>
              {label}
            </Button>
          ))
        ) : (
          <Button>{words(lang).expired.sendAgain}</Button>
        )}
      </Actions>
    </form>
  )
}

function Fields({ fields }: Pick<ExpiredProps, 'fields'>) {
  return fields.map(([name, value], at) => <Hidden key={at} fields={{ [name]: value }} />)
}
