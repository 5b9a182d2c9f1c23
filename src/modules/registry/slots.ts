import type { ComponentChildren } from 'preact'
import type { Context } from '../../platform/web/context.ts'

/** What another room shows on the page of one pesantren; undefined when it has nothing to say or the actor may not see it. */
export type PesantrenSlot = (c: Context, organisationId: string) => Promise<ComponentChildren | undefined>

const slots: PesantrenSlot[] = []

/** Rooms above the registry add their part here, once, when they are loaded. */
export function addPesantrenSlot(slot: PesantrenSlot): void {
  slots.push(slot)
}

/** What all rooms have to say about one pesantren; undefined when none has anything. */
export async function pesantrenSlots(c: Context, organisationId: string): Promise<ComponentChildren | undefined> {
  const parts = await Promise.all(slots.map(slot => slot(c, organisationId)))
  const said = parts.filter(part => part !== undefined)
  return said.length > 0 ? said : undefined
}
