import { businessNow, instant } from '../../../platform/clock/clock.ts'
import { letters } from '../../../platform/decode/pools.ts'
import type { Tx } from '../../../platform/database/open.ts'
import { addMade, type Made } from '../../../platform/files/made.ts'
import { eraseBytes } from '../../../platform/files/bytes.ts'
import { record, recordAll } from '../../../platform/ledger/record.ts'
import { type PaperContent, sealedText } from '../../../platform/paper/index.ts'
import { system } from '../../../platform/policy/index.ts'
import { stopHere } from '../../../platform/process/work-stopped.ts'
import type { House } from '../../../platform/web/context.ts'
import { giveFiles, markFailed, unsetPapers, type Which } from '../data/papers.ts'
import { checkPath } from '../kinds.ts'
import { words } from '../words.ts'

/** So many are set and kept together: what is done stays done when the worker ends. */
const together = 20
/** Of processor time, for twenty: an annex of 4,000 rows takes three. */
const seconds = 60

type Unset = Awaited<ReturnType<typeof unsetPapers>>[number]

/** Job: gives papers their files, the oldest first. What has one keeps it, so that a second run goes on where the first ended. */
export async function setPapers(house: House, which: Which, stopping?: AbortSignal): Promise<void> {
  for (;;) {
    stopHere(stopping)
    const papers = await unsetPapers(house.db, which, together)
    if (papers.length === 0) return
    await setSome(house, papers, stopping)
  }
}

async function setSome(house: House, papers: Unset[], stopping?: AbortSignal): Promise<void> {
  const asked = papers.map(paper => ({
    content: paper.content as unknown as PaperContent,
    seal: sealOf(house, paper),
    at: instant(paper.happened_at).toString(),
  }))
  const set = await letters.ask('setLetters', { letters: asked }, seconds, { stopping })
  if (!set) throw new Error(`the papers from ${papers[0]!.called} on could not be set`)
  if ('problem' in set) return leaveOut(house, papers, set.problem, stopping)
  const made = await Promise.all(set.images.map(({ data }, n) => stored(house, papers[n]!, data)))
  try {
    await house.db.transaction().execute(tx => keep(tx, house, papers, made))
  } catch (error) {
    if (!(error instanceof SetElsewhere)) throw error
    for (const { hash } of made) await eraseBytes(house, hash)
  }
}

/** On the disk before any row names it. */
async function stored({ store }: Pick<House, 'store'>, { id, called }: Unset, bytes: Uint8Array): Promise<Made> {
  const use = { ownerKind: 'paper', ownerId: id, slot: 'letter' }
  return { bytes, hash: await store.put(bytes), name: `${called}.pdf`, use }
}

/** One that cannot be set is told and left out; the others are set without it. */
async function leaveOut(house: House, papers: Unset[], problem: string, stopping?: AbortSignal): Promise<void> {
  if (papers.length > 1) {
    for (const paper of papers) await setSome(house, [paper], stopping)
    return
  }
  const [{ id }] = papers as [Unset]
  await house.db.transaction().execute(async tx => {
    await markFailed(tx, id, problem)
    const at = await businessNow(tx)
    await record(tx, { act: 'paper.failed', subjectKind: 'paper', subjectId: id, actor: system, at })
  })
}

/** Another run had set some of them: what this one made goes again. */
class SetElsewhere extends Error {}

async function keep(tx: Tx, house: House, papers: readonly Unset[], made: readonly Made[]): Promise<void> {
  const at = await businessNow(tx)
  const files = await addMade(tx, house.store, made)
  const given = await giveFiles(
    tx,
    papers.map(({ id }, n) => ({ id, fileId: files[n]! })),
  )
  if (given.length < papers.length) throw new SetElsewhere()
  await recordAll(
    tx,
    papers.map(({ id }, n) => ({
      ...{ act: 'paper.set', subjectKind: 'paper', subjectId: id, actor: system, at },
      detail: { file: files[n], hash: made[n]!.hash.toString('hex') },
    })),
  )
}

/** The code on it: the address of the public check, with what it says signed behind it. */
function sealOf({ env }: Pick<House, 'env'>, { kind, code, payload, signature, lang }: Unset) {
  const w = words(lang as 'id' | 'en').seal
  const address = new URL(checkPath(kind, code), env.origin)
  return {
    url: `${address.href}#${sealedText(payload, signature)}`,
    alt: w.alt,
    lines: [w.check, `${address.host}${address.pathname}`],
    code,
  }
}
