import { sameBytes, type Sha256 } from './hash.ts'

/** Someone whose Ed25519 signature stands under notes: a name (no space, no plus) and the raw 32-byte public key. */
export interface NoteKey {
  name: string
  publicKey: Uint8Array
}

export interface NoteSigner extends NoteKey {
  sign(bytes: Uint8Array): Uint8Array
}

export interface NoteVerifier extends NoteKey {
  verify(bytes: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>
}

const ed25519 = 1
const idLength = 4

/** Four bytes that name a key in a signature line: SHA-256(name ‖ "\n" ‖ 0x01 ‖ public key), shortened. */
export function noteKeyId(sha256: Sha256, { name, publicKey }: NoteKey): Uint8Array {
  return sha256(joined(utf8(`${name}\n`), Uint8Array.of(ed25519), publicKey)).slice(0, idLength)
}

/** The key in one line, as witnesses and other tools of C2SP take it: `name+id+key`. */
export function noteKeyText(sha256: Sha256, key: NoteKey): string {
  const id = Array.from(noteKeyId(sha256, key), byte => byte.toString(16).padStart(2, '0')).join('')
  return `${key.name}+${id}+${toBase64(joined(Uint8Array.of(ed25519), key.publicKey))}`
}

/**
 * A signed note (C2SP signed-note): the text, which must end with a line end, an empty line, and one signature line.
 * Throws on a text or a name that the format cannot carry.
 */
export function signNote(sha256: Sha256, text: string, signer: NoteSigner): string {
  if (!text.endsWith('\n') || hasControls(text)) throw new TypeError('a note is whole lines without control characters')
  if (!/^[^\s+]+$/u.test(signer.name)) throw new TypeError('the name of a key has no space and no plus')
  const signature = joined(noteKeyId(sha256, signer), signer.sign(utf8(text)))
  return `${text}\n— ${signer.name} ${toBase64(signature)}\n`
}

/**
 * Adds the signature line of another signer, such as a witness, to a signed note.
 * The text is signed as it stands; earlier signatures are not checked.
 */
export function cosignNote(sha256: Sha256, note: string, signer: NoteSigner): string {
  const text = splitNote(note)?.text
  if (text === undefined) throw new TypeError('not a signed note')
  return note + signNote(sha256, text, signer).slice(text.length + 1)
}

/**
 * The text of a note if at least one given key signed it and no signature of a given key is wrong, with the names of
 * those keys; else null. Signatures of unknown keys are ignored.
 */
export async function openNote(
  sha256: Sha256,
  note: string,
  verifiers: NoteVerifier[],
): Promise<{ text: string; names: string[] } | null> {
  const parts = splitNote(note)
  if (!parts) return null
  const names: string[] = []
  for (const { name, id, signature } of parts.signatures) {
    const key = verifiers.find(k => k.name === name && sameBytes(noteKeyId(sha256, k), id))
    if (!key || names.includes(name)) continue
    if (!(await key.verify(utf8(parts.text), signature))) return null
    names.push(name)
  }
  return names.length > 0 ? { text: parts.text, names } : null
}

interface Signature {
  name: string
  id: Uint8Array
  signature: Uint8Array
}

function splitNote(note: string): { text: string; signatures: Signature[] } | null {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n') || hasControls(note)) return null
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map(readSignature)
  return signatures.every(s => s !== null) ? { text: note.slice(0, end + 1), signatures } : null
}

function readSignature(line: string): Signature | null {
  const [, name, base64] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line) ?? []
  const bytes = base64 === undefined ? null : fromBase64(base64)
  if (name === undefined || !bytes || bytes.length <= idLength) return null
  return { name, id: bytes.subarray(0, idLength), signature: bytes.subarray(idLength) }
}

function hasControls(text: string): boolean {
  return /[\u0000-\u0009\u000b-\u001f\ud800-\udfff]/u.test(text)
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

/** The bytes of standard base64, or null when it is not exactly that. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    const bytes = Uint8Array.from(atob(text), char => char.charCodeAt(0))
    return toBase64(bytes) === text ? bytes : null
  } catch {
    return null
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
