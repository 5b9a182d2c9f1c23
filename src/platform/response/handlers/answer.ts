import type { Context } from '../../web/context.ts'
import { readForm, type BodyLimits, type FormBody } from '../../web/form-body.ts'
import { problem } from '../../web/problem.tsx'
import { seeOther } from '../../web/reply.ts'
import { wantsJson } from '../../web/wants-json.ts'
import { findAccepted, type Accepted, type KeyedPost } from '../data/accepted-posts.ts'
import type { Done } from '../actions/accept-once.ts'
import type { Outcome } from '../rules/outcome.ts'
import { postDigest } from '../rules/post-digest.ts'
import { isPostKey } from '../rules/post-key.ts'

type Answered = Response | Promise<Response>

/** A change with the page that tells of it, where it leads nowhere else. */
export interface Shown extends Done {
  show(): Answered
}

/** How a post is answered, by its key if it carries one. */
export interface Post {
  /** The files that it may bring. */
  takes?: BodyLimits
  /** Does what was posted; `again` when the same key was accepted meanwhile. */
  change(posted: FormBody, key: KeyedPost | undefined): Promise<Shown | { again: Accepted } | Response>
  /** The page of a post that was accepted before and led nowhere else. */
  showAgain(known: Outcome): Answered
}

/**
 * Answers a post of somebody. With `Idempotency-Key` it is done once, and answered the same whenever it comes again; a key
 * that is none is refused with 400, one that was used elsewhere or said something else with 422.
 */
export async function answerPost(c: Context, personId: string, post: Post): Promise<Response> {
  const key = c.req.header('idempotency-key')
  if (key !== undefined && !isPostKey(key)) return problem(c, 400)
  const posted = await readForm(c, post.takes)
  if (!posted) return problem(c, 422)
  const keyed = key === undefined ? undefined : keyedPost(c, personId, key, posted)
  const known = keyed && (await findAccepted(c.var.house.db, keyed))
  const done = known ? { again: known } : await post.change(posted, keyed)
  if (done instanceof Response) return done
  if (!('again' in done)) return answer(c, done.outcome, () => done.show())
  return isSame(done.again, keyed!)
    ? answer(c, done.again, () => post.showAgain(done.again))
    : problem(c, 422, 'keyTaken')
}

/** Codes in addresses are typed in small letters too. */
function keyedPost(c: Context, personId: string, key: string, posted: FormBody): KeyedPost {
  return { personId, key, path: c.req.path.toLowerCase(), digest: postDigest(posted) }
}

function isSame({ path, digest }: Accepted, keyed: KeyedPost): boolean {
  return path === keyed.path && (digest === undefined || digest.equals(keyed.digest))
}

function answer(c: Context, { status, location, told }: Outcome, show: () => Answered): Answered {
  if (wantsJson(c)) return c.json(told, (location === undefined ? status : 200) as 200)
  return location === undefined ? show() : seeOther(c, location)
}
