import { date } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'

/** Begins a batch: papers that are made by one act, by however many transactions. Resolves to its id. */
export async function openBatch(
  tx: Tx,
  batch: { kind: string; total: number; by?: string; at: Temporal.Instant },
): Promise<string> {
  const { id } = await tx
    .insertInto('paper_batch')
    .values({ kind: batch.kind, total: batch.total, made_by: batch.by ?? null, happened_at: date(batch.at) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A batch, with how many of its papers are made, and how many of those have their file, and how many could not be set. */
export async function findBatch(tx: Tx, id: string) {
  return tx
    .selectFrom('paper_batch as b')
    .leftJoin('v_person as who', 'who.id', 'b.made_by')
    .select(['b.id', 'b.kind', 'b.total', 'b.happened_at', 'who.name as by'])
    .select(({ selectFrom, fn }) => [
      selectFrom('paper as p').whereRef('p.batch_id', '=', 'b.id').select(fn.countAll<number>().as('n')).as('made'),
      selectFrom('paper as p')
        .whereRef('p.batch_id', '=', 'b.id')
        .where('p.file_id', 'is not', null)
        .select(fn.countAll<number>().as('n'))
        .as('set'),
      selectFrom('paper as p')
        .whereRef('p.batch_id', '=', 'b.id')
        .where('p.problem', 'is not', null)
        .select(fn.countAll<number>().as('n'))
        .as('failed'),
    ])
    .where('b.id', '=', id)
    .executeTakeFirst()
}

export type Batch = NonNullable<Awaited<ReturnType<typeof findBatch>>>

/** The papers of a batch with the hashes of their files, in the order of their numbers, some at a time. Revoked ones are left out. */
export async function* filesOfBatch(tx: Tx, id: string, atOnce = 200) {
  for (let after = 0; ;) {
    const rows = await tx
      .selectFrom('paper as p')
      .innerJoin('file as f', 'f.id', 'p.file_id')
      .select(['p.called', 'p.number', 'f.hash'])
      .where('p.batch_id', '=', id)
      .where('p.revoked_at', 'is', null)
      .where('p.number', '>', after)
      .orderBy('p.number')
      .limit(atOnce)
      .execute()
    yield* rows
    if (rows.length < atOnce) return
    after = rows.at(-1)!.number
  }
}

/** The batches that a list can be narrowed down to. */
export async function newestBatches(tx: Tx, most = 100) {
  return tx
    .selectFrom('paper_batch')
    .select(['id', 'kind', 'total', 'happened_at'])
    .orderBy('happened_at', 'desc')
    .limit(most)
    .execute()
}
