import { readCheckpoint } from '../../methods/merkle/checkpoint.ts'
import { canonicalLeaf, leafHash } from '../../methods/merkle/hash.ts'
import { openNote } from '../../methods/merkle/note.ts'
import { readProofText } from '../../methods/merkle/proof-text.ts'
import { verifyInclusion } from '../../methods/merkle/verify.ts'
import { publicKeyOf, type PublicKey } from '../keys/signing-key.ts'
import { sha256 } from '../ledger/leaf.ts'
import type { ReceiptFile } from './file.ts'
import { readPayload, type ReceiptReading } from './payload.ts'

/** What a file of a receipt proves. `problem`: the first thing that does not agree. */
export type FileChecked =
  | { problem: FileProblem }
  | {
      said: ReceiptReading
      /** Ids of the keys that signed: to be held against what stands on paper or on `/kunci`. */
      keys: string[]
      /** Its place among so many sealed rows of a log; absent when the file has no proof. */
      sealed?: Place
    }

interface Place {
  index: number
  size: number
  origin: string
}

export type FileProblem =
  /** The key in the file is none, or not the one that the receipt names. */
  | 'key'
  /** None of the keys that are trusted. */
  | 'stranger'
  /** Something in the receipt was changed after it was signed. */
  | 'signature'
  /** What was signed is no receipt. */
  | 'payload'
  /** The row of the ledger is about something else. */
  | 'entry'
  /** The row does not stand where the proof says. */
  | 'proof'
  /** The checkpoint is not signed by the key. */
  | 'checkpoint'

/** Checks a file by mathematics alone. `trusted`: ids of keys; without them those in the file are taken at their word. */
export async function checkFile({ receipt, ledger }: ReceiptFile, trusted?: readonly string[]): Promise<FileChecked> {
  const signers = [receipt.key, ...(ledger ? [ledger.key] : [])].map(publicKeyOf)
  const [key, sealer] = signers
  if (!key || signers.includes(undefined)) return { problem: 'key' }
  const keys = [...new Set(signers.map(one => one!.id))]
  if (!key.verify(Buffer.from(receipt.payload), Buffer.from(receipt.signature, 'base64url')))
    return { problem: 'signature' }
  const said = readingOf(receipt.payload)
  if (!said) return { problem: 'payload' }
  if (said.key !== key.id) return { problem: 'key' }
  if (trusted && !keys.every(id => trusted.includes(id))) return { problem: 'stranger' }
  if (!ledger) return { said, keys }
  if (!isAbout(ledger.entry, said)) return { problem: 'entry' }
  const sealed = await placeOf(ledger, sealer!)
  return 'problem' in sealed ? sealed : { said, keys, sealed }
}

/** Anybody can sign anything with a key of their own. */
function readingOf(payload: string): ReceiptReading | undefined {
  try {
    const said = readPayload(payload)
    const texts = [said.number, said.season, said.submitted_at, said.recorded_at, said.key]
    return texts.every(one => typeof one === 'string') ? said : undefined
  } catch {
    return undefined
  }
}

/** The row names number, place among the submissions, and fingerprint of the content. */
function isAbout({ detail }: Record<string, unknown>, said: ReceiptReading): boolean {
  const { number, sequence, content } = (detail ?? {}) as Record<string, unknown>
  return number === said.number && sequence === said.sequence && content === (said.content_hmac ?? said.content_sha256)
}

async function placeOf(
  { entry, proof: text }: NonNullable<ReceiptFile['ledger']>,
  key: PublicKey,
): Promise<Place | { problem: FileProblem }> {
  const found = readProofText(text)
  if (!found) return { problem: 'proof' }
  const { index, proof, note } = found
  const signed = await openNote(sha256, note, [verifierOf(note, key)])
  const checkpoint = signed && readCheckpoint(signed.text)
  if (!checkpoint) return { problem: 'checkpoint' }
  const { origin, size, root } = checkpoint
  const leaf = leafHash(sha256, canonicalLeaf(entry))
  return verifyInclusion(sha256, { index, size, leaf, proof, root }) ? { index, size, origin } : { problem: 'proof' }
}

/** A log signs under its own name, which the note says. */
function verifierOf(note: string, { publicKey, verify }: PublicKey) {
  const name = note.slice(0, Math.max(0, note.indexOf('\n')))
  return { name, publicKey: Buffer.from(publicKey, 'base64url'), verify }
}
