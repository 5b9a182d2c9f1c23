import type { Localised } from '../../../../platform/form/content.ts'
import { sentence } from '../../../../platform/shape/shape.ts'
import type { ProgrammeData, SeasonData } from '../season-data.ts'

/** What stands in the database that a new season has to agree with. */
export interface KnownAlready {
  /** Programmes of the codes it names. */
  programmes: { code: string; name: Localised; parent: string | null }[]
  /** Calls of other programmes in its year. */
  calls: { prefix: string; call: string; programme: string }[]
  /** Whether a region is in the book; undefined while the book is empty. */
  isRegion(code: string): boolean | undefined
}

/** Why a season that is good in itself cannot stand beside what is there: sentences that begin with their place. */
export function checkKnown(season: SeasonData, known: KnownAlready): string[] {
  const { programme, calls } = season
  return [
    ...checkProgramme('programme', programme, known),
    ...(programme.parent ? checkProgramme('programme.parent', programme.parent, known) : []),
    ...checkParent(programme, known),
    ...calls.flatMap((call, at) => {
      const place = `calls[${at}] (${call.code})`
      return [...checkPrefix(call.prefix, `${place}.prefix`, season.year, known), ...checkRegions(call, place, known)]
    }),
  ]
}

/** One programme has one name, whatever the year: it would stay as it is. */
function checkProgramme(place: string, { code, name }: ProgrammeData, { programmes }: KnownAlready): string[] {
  const there = programmes.find(one => one.code === code)
  if (!there || (there.name.id === name.id && there.name.en === name.en)) return []
  const called = `{"id": "${there.name.id}", "en": "${there.name.en}"}`
  return [sentence(`${place}.name`, `is another than "${code}" has already: say ${called}, or take another code`)]
}

function checkParent({ code, parent }: SeasonData['programme'], { programmes }: KnownAlready): string[] {
  const there = programmes.find(one => one.code === code)
  if (!there || there.parent === (parent?.code ?? null)) return []
  const says = there.parent === null ? 'belongs to no other' : `belongs to "${there.parent}"`
  return [sentence('programme.parent', `must be as it is already: "${code}" ${says}`)]
}

/** Numbers of one year tell their programme by the prefix alone. */
function checkPrefix(prefix: string, place: string, year: number, { calls }: KnownAlready): string[] {
  const other = calls.find(one => one.prefix === prefix)
  if (!other) return []
  return [
    sentence(place, `"${prefix}" is taken in ${year} by the call ${other.call} of ${other.programme}: take another`),
  ]
}

function checkRegions({ requirements }: SeasonData['calls'][number], place: string, known: KnownAlready): string[] {
  return requirements.flatMap(({ code, checks = [] }, at) =>
    checks.flatMap((check, nth) =>
      check.check === 'in-region' && known.isRegion(check.region) === false
        ? sentence(
            `${place}.requirements[${at}] (${code}).checks[${nth}].region`,
            `"${check.region}" is no region that can be chosen`,
          )
        : [],
    ),
  )
}
