import { sha256 } from '../../src/cli/sha256.ts'
import { canonicalLeaf, leafHash } from '../../src/methods/merkle/hash.ts'
import { consistencyProof, inclusionProof, memoryTree, root } from '../../src/methods/merkle/tree.ts'
import { verifyConsistency, verifyInclusion } from '../../src/methods/merkle/verify.ts'
import { timed, type Case, type CaseResult } from './case.ts'

const count = 420_000

export const cases: Case[] = [
  {
    name: 'merkle 420,000 leaves',
    barSeconds: 1.5,
    known: 'anchor 1.2 s',
    run: () => grow(),
  },
]

/** From the bytes of the leaves to the root, every subtree kept; then proofs, untimed. */
async function grow(): Promise<CaseResult> {
  const leaves = Array.from({ length: count }, (_, seq) =>
    canonicalLeaf({ act: 'ballot.sent', seq, subject: seq * 7919 }),
  )
  const before = process.cpuUsage()
  const [tree, seconds] = await timed(() => {
    const growing = memoryTree(sha256)
    for (const leaf of leaves) growing.append(leafHash(sha256, leaf))
    root(sha256, growing.size, growing.read)
    return growing
  })
  const cpu = process.cpuUsage(before)
  const problems = proofsHold(tree) ? [] : ['a proof does not verify']
  return {
    seconds,
    notes: `processor ${((cpu.user + cpu.system) / 1e6).toFixed(2)} s; 100 inclusion and 100 consistency proofs verified`,
    problems,
  }
}

function proofsHold({ read }: ReturnType<typeof memoryTree>): boolean {
  const top = root(sha256, count, read)
  return Array.from({ length: 100 }, (_, i) => (i * 4_199 + 1) % count).every(index => {
    const proof = inclusionProof(sha256, index, count, read)
    const step = consistencyProof(sha256, index, count, read)
    const old = { oldSize: index, oldRoot: root(sha256, index, read) }
    return (
      verifyInclusion(sha256, { index, size: count, leaf: read(0, index), proof, root: top }) &&
      verifyConsistency(sha256, { ...old, size: count, root: top, proof: step })
    )
  })
}
