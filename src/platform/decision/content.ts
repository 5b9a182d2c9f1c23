import type { Tx } from '../database/open.ts'
import { placedPictures } from '../files/pictures.ts'
import { commitTo } from '../keys/commit-to.ts'
import { fileFields, saySame, type Fields, type StaffForm, type Values } from '../staff-form/index.ts'
import type { DecisionKind } from './kind.ts'
import type { MadeDecision } from './made.ts'

/** What a decision says beside its value. */
export interface DecisionContent {
  reason: string
  /** What it carries, as it is read. */
  fields: Partial<Values<Fields>>
  /** Its photos, in their order, by the hash of their bytes. */
  photos: string[]
}

type Made<Value extends string> = Pick<MadeDecision<Value>, 'id' | 'value' | 'reason'>

/** Reads what a decision says, as it is kept. */
export async function contentOf<Value extends string>(
  tx: Tx,
  { kind, carries }: DecisionKind<Value>,
  { id, value, reason }: Made<Value>,
): Promise<DecisionContent> {
  if (!carries?.by.includes(value)) return { reason, fields: {}, photos: [] }
  const fields = (await carries.read(tx, [id])).get(id) ?? {}
  const photos = await placedPictures(tx, { ownerKind: kind, ownerId: id })
  return { reason, fields, photos: photos.map(one => one.hash) }
}

/**
 * What the ledger keeps of it: the names of what is said, and a commitment that whoever has content and salt computes again. Both
 * stay in the decision, so that the entry tells nobody a reason.
 */
export function committed(content: DecisionContent, salt: Uint8Array): { fields: string[]; commitment: string } {
  const { fields, photos } = content
  const said = Object.keys(fields).filter(name => fields[name] != null)
  const names = ['reason', ...said, ...(photos.length > 0 ? ['photos'] : [])]
  return { fields: names, commitment: commitTo(content, salt).toString('hex') }
}

/** What is said again; its photos by their places, and the places that are to be empty. */
interface SaidAgain<Value extends string> {
  value: Value
  reason: string
  fields?: Values<Fields>
  photos: readonly { slot: string; hash: string }[]
  emptied: readonly string[]
}

/** Whether a decision says what is said again; photos that did not come again stay. */
export async function saysSame<Value extends string>(
  tx: Tx,
  kind: DecisionKind<Value>,
  made: Made<Value>,
  again: SaidAgain<Value>,
): Promise<boolean> {
  if (made.value !== again.value || made.reason !== again.reason) return false
  if (!kind.carries?.by.includes(made.value)) return true
  const fields = (await kind.carries.read(tx, [made.id])).get(made.id) ?? {}
  const stands = await placedPictures(tx, { ownerKind: kind.kind, ownerId: made.id })
  const isThere = (photo: { slot: string; hash: string }) =>
    stands.some(({ slot, hash }) => slot === photo.slot && hash === photo.hash)
  return (
    saySame(withoutFiles(kind.carries.form), fields, again.fields ?? {}) &&
    again.photos.every(isThere) &&
    !stands.some(({ slot }) => again.emptied.includes(slot))
  )
}

function withoutFiles(form: StaffForm<Fields>): StaffForm<Fields> {
  const files = fileFields(form)
  return { ...form, parts: form.parts.filter(({ name }) => !files.includes(name)) }
}
