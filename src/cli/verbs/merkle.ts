import { isUtf8 } from 'node:buffer'
import { leafHash } from '../../methods/merkle/hash.ts'
import { inclusionProof, memoryTree, root, type MemoryTree } from '../../methods/merkle/tree.ts'
import { sha256 } from '../sha256.ts'
import { readBytes } from '../table-file.ts'
import { numberFlag, onlyPositional, printJson, Refusal, type Verb } from '../verb.ts'

/** Root and inclusion proofs of the Merkle tree over the lines of a file. */
export const verb: Verb = {
  name: 'merkle',
  summary: 'root and inclusion proofs of a Merkle tree (RFC 6962) over the lines of a file',
  help: `
Usage: opop merkle LEAVES [--hex] [--prove I] [--json]

LEAVES has one leaf a line. An empty line is an empty leaf, the last newline ends a line, an empty file is the empty tree.
The answer is JSON on stdout: size and root; with --prove also index, leaf (its hash) and proof, from the leaf up. Hex.

  --hex       the lines are bytes in hexadecimal; without it a leaf is the UTF-8 text of its line. A carriage return
              before the newline, and a byte order mark before the first line, belong to the file and not to the leaf
  --prove I   the inclusion proof of leaf I, counted from 0

Example: opop merkle docs/methods/examples/leaves.txt --prove 2
`,
  options: { hex: { type: 'boolean' }, prove: { type: 'string' }, json: { type: 'boolean' } },
  run(args, streams) {
    const file = onlyPositional(args, 'file of leaves')
    const index = numberFlag(args, 'prove', { whole: true, min: 0 })
    const tree = treeOf(readLines(file), args.flags.hex ? hexLeaf(file) : textLeaf(file))
    const answer = { size: tree.size, root: hex(root(sha256, tree.size, tree.read)) }
    printJson(streams, index === undefined ? answer : { ...answer, ...proofOf(file, tree, index) })
    return 0
  },
}

function proofOf(file: string, tree: MemoryTree, index: number) {
  if (index >= tree.size) {
    const range = tree.size === 0 ? 'has no leaves' : `has leaves 0 to ${tree.size - 1}`
    throw new Refusal(`${file} ${range}, so there is no leaf ${index} to prove`)
  }
  const proof = inclusionProof(sha256, index, tree.size, tree.read)
  return { index, leaf: hex(tree.read(0, index)), proof: proof.map(hex) }
}

type ReadLeaf = (line: Buffer, number: number) => Uint8Array

function treeOf(bytes: Buffer, leaf: ReadLeaf): MemoryTree {
  const tree = memoryTree(sha256)
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(10, start)
    const end = newline < 0 ? bytes.length : newline
    const line = bytes.subarray(start, bytes[end - 1] === 13 && end > start ? end - 1 : end)
    tree.append(leafHash(sha256, leaf(line, tree.size + 1)))
    start = end + 1
  }
  return tree
}

function textLeaf(file: string): ReadLeaf {
  return (line, number) => {
    if (!isUtf8(line)) throw new Refusal(`${file}, row ${number}: not UTF-8 text (bytes are read with --hex)`)
    return line
  }
}

function hexLeaf(file: string): ReadLeaf {
  return (line, number) => {
    const text = line.toString('latin1').trim()
    const wrong = /[^0-9a-f]/i.exec(text)
    if (wrong) throw new Refusal(`${file}, row ${number}: "${wrong[0]}" is no hexadecimal digit`)
    if (text.length % 2 === 1) throw new Refusal(`${file}, row ${number}: an odd number of hexadecimal digits`)
    return Buffer.from(text, 'hex')
  }
}

function readLines(file: string): Buffer {
  const bytes = readBytes(file)
  return bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(3) : bytes
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
