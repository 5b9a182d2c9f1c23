import { signIn, type SignedIn } from '../../../../test/persons.ts'
import type { World } from '../../../../test/world.ts'
import { begin, fullDraft, goodPages, morning, post, submit } from '../test-registration.ts'

export const list = '/kantor/opop/2019/pendaftaran'

/** A submitted registration; `change` replaces fields of pages. Resolves to its number. */
export async function submitted(
  world: World,
  change: typeof goodPages = {},
): Promise<{ number: string; owner: SignedIn }> {
  const owner = await fullDraft(world, change)
  const sent = await submit(world.house, owner.actor, morning, { lang: 'id' })
  if (!('receipt' in sent)) throw new Error(`not submitted: ${JSON.stringify(sent)}`)
  return { number: sent.receipt.number, owner }
}

/** A draft whose answers nobody may learn. Resolves to its id. */
export async function secretDraft(world: World): Promise<{ id: string; code: string; owner: SignedIn }> {
  const owner = await signIn(world, { role: 'applicant', name: 'Pemilik Draf' })
  const draft = await begin(world.house, owner.actor, morning)
  if ('refused' in draft) throw new Error(draft.refused)
  await post(world, owner, 'identitas', { ...goodPages.identitas!, name: 'Rahasiawati Besar' })
  await post(world, owner, 'alamat', goodPages.alamat!)
  await post(world, owner, 'usaha', { unit_name: 'Kerupuk Sandi', field: 'fisheries' })
  return { id: draft.id, code: draft.draftCode, owner }
}

/** What a pesantren with another name and number would post. */
export function other(name: string, nspp: string, more: typeof goodPages = {}): typeof goodPages {
  return {
    cari: { nspp },
    identitas: { ...goodPages.identitas!, name, foundation_name: `Yayasan ${name}` },
    ...more,
  }
}
