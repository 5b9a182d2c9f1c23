import type { Context } from '../../../../platform/web/context.ts'
import { seasonChoice, type Call } from '../../../programmes/index.ts'
import type { Writer } from '../pages/message.ts'

/** The call for pesantren of the season that is meant now. */
export async function pesantrenCall(c: Context): Promise<Call | undefined> {
  const choice = await seasonChoice(c)
  return choice?.current.calls.find(({ applicants }) => applicants.includes('pesantren'))
}

/** Whoever looks, as the one who writes about a call. */
export function writerOf({ var: { actor, house } }: Context, call: Call): Writer {
  return { call, officer: actor.name ?? '', kecamatan: actor.region?.name ?? '', origin: house.env.origin }
}
