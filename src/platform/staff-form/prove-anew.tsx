import {
  Actions,
  Button,
  ErrorSummary,
  Heading,
  KeyValue,
  Muted,
  Notice,
  Section,
  TapLink,
  Workspace,
  type Lang,
} from '../../design/index.ts'
import { carriedOf } from '../web/carried.ts'
import type { Context, Proved, ProofAsked } from '../web/context.ts'
import { Carried } from '../web/expired.tsx'
import type { FormBody } from '../web/form-body.ts'
import { problem } from '../web/problem.tsx'
import { page } from '../web/reply.ts'
import { wantsJson } from '../web/wants-json.ts'
import { defineStaffForm, type StaffForm } from './define.ts'
import { contextFor } from './context.ts'
import type { Fields, Values } from './field.ts'
import { chosenIn, lostField } from './files.ts'
import { secret } from './kinds.tsx'
import type { Returned } from './read.ts'
import { summaryOf } from './summary.ts'
import { errorsOf, StaffFields } from './view.tsx'
import { words } from './words.ts'

/** The field of the proof; no other form has one of this name. */
const field = 'bukti-diri'

const passwordForm = defineStaffForm({
  fields: { [field]: { type: secret('current-password'), label: lang => words(lang).proof.password } },
})

/** What waits for the proof: what it says, and what it is about where its page has a name for that. */
interface Waiting<F extends Fields> {
  values: Values<F>
  about?: string
}

/**
 * For a post that waits for a fresh proof of who acts. Resolves to the page that asks for it and carries everything that was
 * posted, files and secrets excepted; or to undefined when the proof has come with it, so that the post goes on.
 */
export async function proveAnew<F extends Fields>(
  c: Context,
  form: StaffForm<F>,
  posted: FormBody,
  waiting: Waiting<F>,
): Promise<Response | undefined> {
  const { proof } = c.var.house.hooks
  if (!posted.has(field)) return answer(c, form, posted, waiting)
  const proved = await proof.prove(c, posted.value(field))
  if ('problem' in proved) return answer(c, form, posted, waiting, proved)
  c.set('actor', { ...c.var.actor, fresh: true })
  return undefined
}

function answer<F extends Fields>(
  c: Context,
  form: StaffForm<F>,
  posted: FormBody,
  { values, about }: Waiting<F>,
  proved?: Extract<Proved, { problem: string }>,
): Response | Promise<Response> {
  if (wantsJson(c)) return problem(c, 401, 'unproved')
  const { lang, route, house } = c.var
  const { search } = new URL(c.req.url)
  const error = proved && sentence(lang, proved)
  const asked = house.hooks.proof.ask(c)
  const lost = chosenIn(form, posted).map((name): [string, string] => [lostField, name])
  const carried = [...carriedOf(posted).filter(([name]) => name !== lostField), ...lost]
  const props = {
    lang,
    asked,
    error,
    files: lost.length > 0,
    carried,
    action: c.req.path + search,
    back: pageBefore(c),
  }
  const body = (
    <>
      <ErrorSummary errors={errorsOf(returnedWith(error))} />
      <Heading under={words(lang).proof.why}>{words(lang).proof.title}</Heading>
      <Confirmed {...{ form, values, about, lang }} />
      <ProofForm {...props} />
    </>
  )
  c.header('cache-control', 'no-store')
  const head = { title: words(lang).proof.title, problem: error !== undefined, noindex: true, narrow: true }
  const status = !proved ? 401 : proved.problem === 'often' ? 429 : 422
  return page(c, head, route.frame === 'staff' ? <Workspace>{body}</Workspace> : body, status)
}

/** The page on which it was typed: the nearest above the address that can be looked at. */
function pageBefore(c: Context): string {
  const { house, route } = c.var
  const pages = new Set(house.routes.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])))
  const pattern = route.path.split('/')
  const address = c.req.path.split('/')
  while (pattern.length > 2 && !pages.has(pattern.join('/'))) pattern.pop()
  return address.slice(0, pattern.length).join('/')
}

function sentence(lang: Lang, proved: Extract<Proved, { problem: string }>): string {
  const w = words(lang).proof
  return proved.problem === 'often' ? w.often(proved.waitSeconds) : w.wrong
}

function returnedWith(error: string | undefined): Returned<typeof passwordForm.fields> | undefined {
  return error === undefined ? undefined : { typed: {}, errors: { [field]: error }, codes: {}, status: 422 }
}

interface ConfirmedProps<F extends Fields> extends Waiting<F> {
  form: StaffForm<F>
  lang: Lang
}

/** What is about to be done, and about what, as it was typed; nothing of a secret. */
function Confirmed<F extends Fields>({ form, values, about, lang }: ConfirmedProps<F>) {
  const said = summaryOf(form, values, contextFor(lang)).filter(one => one.detail)
  if (!about && said.length === 0) return null
  return (
    <Section title={words(lang).proof.what} note={about}>
      <KeyValue items={said} />
    </Section>
  )
}

interface ProofProps {
  lang: Lang
  asked: ProofAsked
  action: string
  carried: readonly (readonly [name: string, value: string])[]
  /** Files were posted too; they do not travel on. */
  files: boolean
  error?: string
  /** Where somebody goes who lets it be. */
  back: string
}

/** Asks for the proof, and carries what was posted. */
export function ProofForm({ lang, asked, action, carried, files, error, back }: ProofProps) {
  const w = words(lang).proof
  const returned = returnedWith(error)
  return (
    <form method="post" action={action} noValidate>
      <Carried fields={carried} />
      {files && <Muted>{w.files}</Muted>}
      {asked.by === 'password' && <StaffFields form={passwordForm} {...{ lang, returned }} />}
      {asked.by === 'press' && <Press lang={lang} />}
      <Actions>
        <Button icon="next">{w.go}</Button>
        <TapLink href={back}>{w.back}</TapLink>
      </Actions>
    </form>
  )
}

/** The sample persons of a trial have nothing to show. */
function Press({ lang }: { lang: Lang }) {
  return (
    <Notice kind="info" title={words(lang).proof.press}>
      <input type="hidden" name={field} value="ya" />
    </Notice>
  )
}
