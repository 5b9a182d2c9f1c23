import { Actions, Button, ErrorSummary, Heading, Muted, Notice, Workspace, type Lang } from '../../design/index.ts'
import { carriedOf } from '../web/carried.ts'
import type { Context, Proved, ProofAsked } from '../web/context.ts'
import { Carried } from '../web/expired.tsx'
import type { FormBody } from '../web/form-body.ts'
import { problem } from '../web/problem.tsx'
import { page } from '../web/reply.ts'
import { wantsJson } from '../web/wants-json.ts'
import { defineStaffForm, type StaffForm } from './define.ts'
import type { Fields } from './field.ts'
import { secret } from './kinds.tsx'
import type { Returned } from './read.ts'
import { errorsOf, StaffFields } from './view.tsx'
import { words } from './words.ts'

/** The field of the proof; no other form has one of this name. */
const field = 'bukti-diri'

const passwordForm = defineStaffForm({
  fields: { [field]: { type: secret('current-password'), label: lang => words(lang).proof.password } },
})

/**
 * For a post that waits for a fresh proof of who acts. Resolves to the page that asks for it and carries everything that was
 * posted, files and secrets excepted; or to undefined when the proof has come with it, so that the post goes on.
 */
export async function proveAnew<F extends Fields>(
  c: Context,
  form: StaffForm<F>,
  posted: FormBody,
): Promise<Response | undefined> {
  const { proof } = c.var.house.hooks
  if (!posted.has(field)) return answer(c, form, posted, proof.ask(c))
  const proved = await proof.prove(c, posted.value(field))
  if ('problem' in proved) return answer(c, form, posted, proof.ask(c), proved)
  c.set('actor', { ...c.var.actor, fresh: true })
  return undefined
}

function answer<F extends Fields>(
  c: Context,
  form: StaffForm<F>,
  posted: FormBody,
  asked: ProofAsked,
  proved?: Extract<Proved, { problem: string }>,
): Response | Promise<Response> {
  if (wantsJson(c)) return problem(c, 401, 'unproved')
  const { lang, route } = c.var
  const { search } = new URL(c.req.url)
  const error = proved && sentence(lang, proved)
  const files = form.parts.some(({ type }) => type.fileBytes !== undefined)
  const props = { lang, asked, error, files, carried: carriedOf(posted), action: c.req.path + search }
  const body = (
    <>
      <ErrorSummary errors={errorsOf(returnedWith(error))} />
      <Heading under={words(lang).proof.why}>{words(lang).proof.title}</Heading>
      <ProofForm {...props} />
    </>
  )
  c.header('cache-control', 'no-store')
  const head = { title: words(lang).proof.title, problem: error !== undefined, noindex: true, narrow: true }
  const status = !proved ? 401 : proved.problem === 'often' ? 429 : 422
  return page(c, head, route.frame === 'staff' ? <Workspace>{body}</Workspace> : body, status)
}

function sentence(lang: Lang, proved: Extract<Proved, { problem: string }>): string {
  const w = words(lang).proof
  return proved.problem === 'often' ? w.often(proved.waitSeconds) : w.wrong
}

function returnedWith(error: string | undefined): Returned<typeof passwordForm.fields> | undefined {
  return error === undefined ? undefined : { typed: {}, errors: { [field]: error }, codes: {}, status: 422 }
}

interface ProofProps {
  lang: Lang
  asked: ProofAsked
  action: string
  carried: readonly (readonly [name: string, value: string])[]
  /** Files were posted too; they do not travel on. */
  files: boolean
  error?: string
}

/** Asks for the proof, and carries what was posted. */
export function ProofForm({ lang, asked, action, carried, files, error }: ProofProps) {
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
