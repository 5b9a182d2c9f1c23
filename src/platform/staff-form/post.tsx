import { Heading, Workspace } from '../../design/index.ts'
import { businessDay } from '../clock/clock.ts'
import type { FormContext, RegionSource } from '../form/type.ts'
import type { Context, Handler } from '../web/context.ts'
import { readForm, type FormBody } from '../web/form-body.ts'
import { problem } from '../web/problem.tsx'
import { page, seeOther } from '../web/reply.ts'
import { wantsJson } from '../web/wants-json.ts'
import { Clash, type Standing } from './clash.tsx'
import type { StaffForm } from './define.ts'
import type { Fields, NameIn, Values } from './field.ts'
import { askAgain, chosenIn, lostIn } from './files.ts'
import { readStaffForm, type Returned } from './read.ts'
import { saySame } from './summary.ts'
import { mustProve } from '../policy/index.ts'
import { proveAnew } from './prove-anew.tsx'
import { clashTold, returnedTold } from './told.ts'
import { contextFor } from './context.ts'
import { words } from './words.ts'

type Answered = Response | Promise<Response>

/** Refused though every field is good by itself: sentences by field, and another status than 422 where one fits better. */
export interface Refusal<F extends Fields> {
  problems: Partial<Record<NameIn<F>, string>>
  status?: 409 | 422 | 429
}

/** Somebody changed it meanwhile: both values are shown, and nothing typed is lost. */
export interface Changed<F extends Fields> {
  standing: Standing<F>
  /** Where somebody goes who keeps what stands. */
  back: string
}

type Done<F extends Fields> = Response | Refusal<F> | Changed<F>

/** An act of the policy, and its subject; what it is called, for the page that asks for a proof (looked up only for that page). */
export type ActOn = readonly [act: string, subject: object, about?: string | (() => Promise<string | undefined>)]

export interface Posting<F extends Fields> {
  /** Does what a good post asks; `seen` is the version that the page had shown. */
  act(c: Context, values: Values<F>, seen: string): Done<F> | Promise<Done<F>>
  /** The form's page again, with what was typed. */
  show(c: Context, returned: Returned<F>): Answered
  /** The act and what it is about, where the policy wants a fresh proof of who acts: it is asked for before anything is done. */
  fresh?(c: Context, values: Values<F>): ActOn | Promise<ActOn>
  /** Where the form asks for a region. */
  regions?(c: Context): Promise<RegionSource>
}

/** The handler of a posted form: reads it, has it done, and shows what was refused as it was typed. */
export function staffPost<F extends Fields>(form: StaffForm<F>, posting: Posting<F>): Handler {
  return async c => {
    const posted = await readBody(c, form)
    const read = posted && readStaffForm(form, posted, await contextOf(c, posting))
    if (!read) return problem(c, 422)
    const refuse = (returned: Returned<F>) =>
      refused(c, askAgain(returned, chosenIn(form, posted), c.var.lang), posting)
    if (!read.values) return refuse(read.returned)
    const asking = await unproved(c, form, posted, read.values, posting)
    if (asking) return asking
    if (lostIn(form, posted).length > 0) return refuse(read.returned)
    const done = await posting.act(c, read.values, read.seen)
    if (done instanceof Response) return leadOn(c, done)
    if ('problems' in done) return refuse(withProblems(read.returned, done))
    return changed(c, form, read.values, read.returned, done)
  }
}

/** The page that asks for the proof an act needs, with everything posted; undefined when none is needed, or it has come. */
async function unproved<F extends Fields>(
  c: Context,
  form: StaffForm<F>,
  posted: FormBody,
  values: Values<F>,
  { fresh }: Posting<F>,
): Promise<Response | undefined> {
  const asked = await fresh?.(c, values)
  const { house, actor } = c.var
  if (!asked) return undefined
  const [act, subject, about] = asked
  if (!mustProve(house.policy, actor, act, subject)) return undefined
  return proveAnew(c, form, posted, { values, about: typeof about === 'function' ? await about() : about })
}

/** The fields and files of a post, within the limits of its form; undefined when it is not readable. */
function readBody<F extends Fields>(c: Context, { parts }: StaffForm<F>): Promise<FormBody | undefined> {
  const sizes = parts.flatMap(({ type }) => type.fileBytes ?? [])
  return readForm(c, { files: sizes.length, fileBytes: Math.max(0, ...sizes) })
}

/** A post of which every field is drawn by the page itself; undefined when it is not readable. */
export async function readSent<F extends Fields>(c: Context, form: StaffForm<F>): Promise<Values<F> | undefined> {
  const posted = await readBody(c, form)
  return posted && readStaffForm(form, posted, contextFor(c.var.lang))?.values
}

async function contextOf<F extends Fields>(c: Context, { regions }: Posting<F>): Promise<FormContext> {
  return { ...contextFor(c.var.lang, await regions?.(c)), today: businessDay(c.var.now).date }
}

function withProblems<F extends Fields>(returned: Returned<F>, { problems, status = 422 }: Refusal<F>): Returned<F> {
  const codes = Object.fromEntries(Object.keys(problems).map(name => [name, 'refused'])) as Returned<F>['codes']
  return { ...returned, errors: problems, codes, status }
}

function refused<F extends Fields>(c: Context, returned: Returned<F>, { show }: Posting<F>): Answered {
  return wantsJson(c) ? c.json(returnedTold(c.req.path, returned), returned.status as 422) : show(c, returned)
}

/** A program hears where it is led, instead of being led. */
function leadOn(c: Context, done: Response): Response {
  const next = done.headers.get('location')
  if (next === null || !wantsJson(c)) return done
  c.header('location', undefined)
  return c.json({ state: 'saved', problems: [], clashes: [], next }, 200)
}

function changed<F extends Fields>(
  c: Context,
  form: StaffForm<F>,
  values: Values<F>,
  { typed }: Returned<F>,
  { standing, back }: Changed<F>,
): Answered {
  const { lang, route } = c.var
  // Pressed twice, or both of one mind: there is nothing to choose.
  if (saySame(form, values, standing.values)) return leadOn(c, seeOther(c, back))
  if (wantsJson(c)) return c.json(clashTold(form, values, standing, lang, back), 409)
  const w = words(lang).clash
  const body = (
    <>
      <Heading under={w.why}>{w.title}</Heading>
      <Clash {...{ form, lang, standing, values, typed, back }} action={c.req.path} />
    </>
  )
  const framed = route.frame === 'staff' ? <Workspace>{body}</Workspace> : body
  return page(c, { title: w.title, problem: true, noindex: true }, framed, 409)
}
