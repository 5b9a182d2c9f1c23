import type { Context } from '../../../platform/web/context.ts'
import { currentAmong, registrationSeasons, type RegistrationSeason } from '../data/seasons.ts'

/** What a public page of a season shows: the one its address names, /jadwal/{programme}/{year}, and where the others are. */
export interface PublicSeason {
  /** None before the first season was made. */
  season?: RegistrationSeason
  others: RegistrationSeason[]
}

/** The season of a public page: without a name in the address the one a visitor means; undefined when there is no such. */
export async function publicSeason(c: Context): Promise<PublicSeason | undefined> {
  const all = await registrationSeasons(c.var.house.db)
  const { programme, year } = c.req.param() as Partial<Record<string, string>>
  const named = programme !== undefined
  const season = named
    ? all.find(one => one.programme === programme && String(one.year) === year)
    : currentAmong(all, c.var.now)
  if (named && !season) return undefined
  return { season, others: all.filter(one => one !== season) }
}
