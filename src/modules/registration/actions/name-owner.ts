import type { Tx } from '../../../platform/database/open.ts'
import { textOf } from '../../../platform/form/answer.ts'
import type { Said } from '../../../platform/form/meaning.ts'
import type { Actor } from '../../../platform/policy/index.ts'
import { isStandInName, renamePerson } from '../../people/index.ts'

type Owner = Actor & { personId: string }

/** Somebody known only by a masked number is called by name as soon as the form tells it. */
export async function nameStranger(tx: Tx, owner: Owner, said: Said): Promise<void> {
  if (owner.name !== undefined && isStandInName(owner.name)) await nameOwner(tx, owner, said)
}

/** The owner is called what was submitted as the representative's name. */
export async function nameOwner(tx: Tx, owner: Owner, said: Said): Promise<void> {
  const name = textOf(said, 'person.name')
  if (name && name !== owner.name) await renamePerson(tx, owner.personId, name)
}
