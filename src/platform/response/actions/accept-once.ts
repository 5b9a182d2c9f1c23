import type { Database, Tx } from '../../database/open.ts'
import { findAccepted, insertAccepted, type Accepted, type KeyedPost } from '../data/accepted-posts.ts'
import type { Outcome } from '../rules/outcome.ts'

/** What a change came to. Only what changed something uses up its key: what was refused may be sent again with it. */
export interface Done {
  outcome: Outcome
  changed: boolean
}

/**
 * Runs a change in a transaction, in which its answer is remembered under the key of the post. Of two at once with one key
 * the second one changes nothing and hears what the first one was answered.
 */
export async function acceptOnce<T extends Done>(
  db: Database,
  post: KeyedPost | undefined,
  change: (tx: Tx) => Promise<T>,
): Promise<T | { again: Accepted }> {
  try {
    return await db.transaction().execute(async tx => {
      const done = await change(tx)
      if (post && done.changed && !(await insertAccepted(tx, post, done.outcome))) throw new KeyTaken()
      return done
    })
  } catch (error) {
    const again = post && error instanceof KeyTaken ? await findAccepted(db, post) : undefined
    if (again) return { again }
    throw error
  }
}

/** Undoes the change of the second one of two. */
class KeyTaken extends Error {}
