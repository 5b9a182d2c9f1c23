import { Actions, Button, ButtonLink, Heading, Hidden, Prose, Workspace, type Lang } from '../../design/index.ts'
import { carriedOf } from './carried.ts'
import type { Context } from './context.ts'
import { expiredWords } from './expired-words.ts'
import { readForm } from './form-body.ts'
import { page } from './reply.ts'

/** Bytes of files that are let go by unread, so that what was typed behind them is heard too. */
const passing = 40_000_000
/** What pages send along by themselves: nobody typed it. */
const unseen = ['dasar', 'draf', 'versi']

/**
 * Answers a post of somebody whose session ended while its page was open: what was typed comes back and can be sent again.
 * Resolves to undefined where nothing was given but a press.
 */
export async function answerExpired(c: Context, signIn: string): Promise<Response | undefined> {
  const posted = await readForm(c, { passing })
  const fields = posted ? carriedOf(posted) : []
  const files = isMultipart(c)
  if (fields.length === 0 && !files) return undefined
  const { lang, route } = c.var
  const { search } = new URL(c.req.url)
  const body = <ExpiredPage {...{ lang, fields, files, signIn }} path={c.req.path + search} />
  c.header('cache-control', 'no-store')
  const head = { title: expiredWords(lang).title, noindex: true, narrow: true }
  return page(c, head, route.frame === 'staff' ? <Workspace>{body}</Workspace> : body, 401)
}

function isMultipart(c: Context): boolean {
  return /^multipart\//i.test(c.req.header('content-type') ?? '')
}

interface ExpiredProps {
  lang: Lang
  /** What was posted. */
  fields: [string, string][]
  /** Files may have been among it; they do not travel on. */
  files?: boolean
  /** The door, which leads back to the page of before. */
  signIn: string
  /** Where it goes when it is sent again. */
  path: string
}

/** The session ended while a page was open: what was typed waits in this page until it can be sent. */
export function ExpiredPage({ lang, fields, files = false, signIn, path }: ExpiredProps) {
  const w = expiredWords(lang)
  if (fields.every(([name]) => unseen.includes(name))) {
    return (
      <>
        <Heading under={w.files}>{w.title}</Heading>
        <Actions>
          <ButtonLink href={signIn}>{w.signInHere}</ButtonLink>
        </Actions>
      </>
    )
  }
  return (
    <form method="post" action={path}>
      <Heading under={w.note}>{w.title}</Heading>
      {files && (
        <Prose>
          <p>{w.choose}</p>
        </Prose>
      )}
      <Carried fields={fields} />
      <Actions>
        <a href={signIn} target="_blank" rel="noopener">
          {w.signIn}
        </a>
        <Button>{w.sendAgain}</Button>
      </Actions>
    </form>
  )
}

/** Fields that travel on unseen, each as often as it was given. */
export function Carried({ fields }: { fields: readonly (readonly [name: string, value: string])[] }) {
  return fields.map(([name, value], at) => <Hidden key={at} fields={{ [name]: value }} />)
}
