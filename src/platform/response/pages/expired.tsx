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
  if (fields.every(([name]) => name === 'dasar' || name === 'draf')) {
    return (
      <>
        <h1>{w.title}</h1>
        <p>{w.files}</p>
        <Actions>
          <ButtonLink href={`/masuk?ke=${encodeURIComponent(path)}`}>{w.signInHere}</ButtonLink>
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
        <a href="/masuk?ke=/saya" target="_blank" rel="noopener">
          {w.signIn}
        </a>
        <Button>{w.sendAgain}</Button>
      </Actions>
    </form>
  )
}

/** A page was sent to an address of before: it goes on to where it belongs, with everything typed. */
export function MovedPage({ lang, fields, path }: ExpiredProps) {
  const w = words(lang).moved
  return (
    <form method="post" action={path}>
      <h1>{w.title}</h1>
      <p>{w.note}</p>
      <Fields fields={fields} />
      <Actions>
        <Button>{words(lang).expired.sendAgain}</Button>
      </Actions>
    </form>
  )
}

function Fields({ fields }: Pick<ExpiredProps, 'fields'>) {
  return fields.map(([name, value], at) => <Hidden key={at} fields={{ [name]: value }} />)
}
