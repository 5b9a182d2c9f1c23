import type { Context } from '../../web/context.ts'
import { problem } from '../../web/problem.tsx'
import { seeOther } from '../../web/reply.ts'
import { wantsJson } from '../../web/wants-json.ts'
import { findAccepted, type Accepted, type KeyedPost } from '../data/accepted-posts.ts'
import type { Done } from '../actions/accept-once.ts'
import type { Outcome } from '../rules/outcome.ts'
import { isPostKey } from '../rules/post-key.ts'

type Answered = Response | Promise<Response>

/** A change with the page that tells of it, where it leads nowhere else. */
export interface Shown extends Done {
  show(): Answered
}

/** How a post is answered, by its key if it carries one. */
export interface Post {
  /** Does it; `again` when the same key was accepted meanwhile. */
  change(key: KeyedPost | undefined): Promise<Shown | { again: Accepted } | Response>
  /** The page of a post that was accepted before and led nowhere else. */
  showAgain(known: Outcome): Answered
}

/**
 * Answers a post of somebody. With `Idempotency-Key` it is done once, and answered the same whenever it comes again; a key
 * that is none is refused with 400, one that was used elsewhere with 422.
 */
export async function answerPost(c: Context, personId: string, post: Post): Promise<Response> {
  const key = c.req.header('idempotency-key')
  if (key !== undefined && !isPostKey(key)) return problem(c, 400)
  const keyed = key === undefined ? undefined : { personId, key, path: c.req.path }
  const known = keyed && (await findAccepted(c.var.house.db, keyed))
  const done = known ? { again: known } : await post.change(keyed)
  if (done instanceof Response) return done
  if (!('again' in done)) return answer(c, done.outcome, () => done.show())
  const { again } = done
  return again.path === c.req.path ? answer(c, again, () => post.showAgain(again)) : problem(c, 422, 'keyTaken')
}

function answer(c: Context, { status, location, told }: Outcome, show: () => Answered): Answered {
  if (wantsJson(c)) return c.json(told, (location === undefined ? status : 200) as 200)
  return location === undefined ? show() : seeOther(c, location)
}
