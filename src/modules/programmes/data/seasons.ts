import type { Tx } from '../../../platform/database/open.ts'
import type { Localised } from '../../../platform/form/content.ts'
import { countsPesantren } from '../rules/counts-pesantren.ts'
import type { Window } from '../rules/window.ts'
import { meantNow, readCalls, type Call } from './calls.ts'

/** A season with one of its calls: its form and the window for it. */
export interface RegistrationSeason {
  id: string
  programme: string
  year: number
  name: Localised
  callId: string
  /** Code of the call. */
  call: string
  callName: Localised
  /** Begins the numbers of its registrations. */
  prefix: string
  formVersionId: string
  window?: Window
  /** Every call of the season in their order; the first is the main one. */
  calls: Call[]
}

/** Every season one can register for with its main call, the first of them; the newest year first. */
export async function registrationSeasons(tx: Tx): Promise<RegistrationSeason[]> {
  const bySeason = Map.groupBy(await readCalls(tx), call => call.seasonId)
  return [...bySeason.values()].map(calls => seasonOfCall(calls[0]!, calls))
}

/** The same season with the call that registrations are for. */
export function withCall(season: RegistrationSeason, callId: string): RegistrationSeason {
  const call = season.calls.find(one => one.id === callId)
  return call ? seasonOfCall(call, season.calls) : season
}

function seasonOfCall(call: Call, calls: Call[]): RegistrationSeason {
  const { seasonId: id, programme, year, seasonName: name, prefix, formVersionId, window } = call
  return {
    id,
    programme,
    year,
    name,
    callId: call.id,
    call: call.code,
    callName: call.name,
    prefix,
    formVersionId,
    window,
    calls,
  }
}

/**
 * The season a visitor means: the one that is open, else the next to open, else the one that closed last. Public figures and
 * the regions' pages count pesantren, so another programme does not take their place while one for pesantren is known.
 */
export async function currentSeason(tx: Tx, now: Temporal.Instant): Promise<RegistrationSeason | undefined> {
  return currentAmong(await registrationSeasons(tx), now)
}

/** The same where the seasons are known already. */
export function currentAmong(all: RegistrationSeason[], now: Temporal.Instant): RegistrationSeason | undefined {
  const ofPesantren = all.filter(countsPesantren)
  return meantNow(ofPesantren.length > 0 ? ofPesantren : all, now)
}

/** A season by its address, /kantor/{programme}/{year}, with one of its calls: the main one unless another of it is named. */
export async function findSeason(
  tx: Tx,
  programme: string,
  year: number,
  call?: string,
): Promise<RegistrationSeason | undefined> {
  const calls = (await readCalls(tx)).filter(one => one.programme === programme && one.year === year)
  const found = calls.find(one => one.code === call) ?? calls[0]
  return found && seasonOfCall(found, calls)
}
