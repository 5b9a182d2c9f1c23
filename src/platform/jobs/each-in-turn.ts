import { isUnreachable } from '../database/is-unreachable.ts'

/** Does all of it in this order. What fails holds up nothing behind it, and is told at the end. */
export async function eachInTurn(works: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failed: unknown[] = []
  for (const work of works) await work().catch(error => failed.push(error))
  if (failed.length === 1) throw failed[0]
  if (failed.length > 1) throw new AggregateError(failed, `${failed.length} pieces of work have failed`)
}

/** How rows that were found by their ids are done. */
interface Batches {
  ids: readonly string[]
  /** Rows of one transaction. */
  most: number
  /** Does some of them, in a transaction of its own, as far as they are still due. Resolves to how many it did. */
  work(ids: string[]): Promise<number>
  /** What is told of those that fail: `registrations cannot be settled`. */
  failed: string
}

/**
 * Does rows a batch at a time. One that cannot be done holds up none of the others: its batch is done again row by row, and it is
 * told at the end. Where the database is gone nothing more is tried. Resolves to how many were done.
 */
export async function inBatches({ ids, most, work, failed: told }: Batches): Promise<number> {
  const failed: unknown[] = []
  let count = 0
  for (let at = 0; at < ids.length; at += most) {
    const some = ids.slice(at, at + most)
    count += await work(some).catch((error: unknown) => rowByRow(some, work, failed, error))
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} ${told}`)
  return count
}

async function rowByRow(
  ids: readonly string[],
  work: Batches['work'],
  failed: unknown[],
  error: unknown,
): Promise<number> {
  if (isUnreachable(error)) throw error
  let count = 0
  for (const id of ids) {
    count += await work([id]).catch((why: unknown) => {
      if (isUnreachable(why)) throw why
      failed.push(why)
      return 0
    })
  }
  return count
}
