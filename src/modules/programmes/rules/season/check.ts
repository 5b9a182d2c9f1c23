import { doubled, sentence, type Hear } from '../../../../platform/shape/shape.ts'
import { lastDay } from '../window.ts'
import type { SeasonData, StageData } from '../season-data.ts'
import { checkCall } from './check-call.ts'
import { checkPlan } from './check-plan.ts'
import { seasonShape } from './season-shape.ts'

const mostSaid = 100

/**
 * What is wrong with a season as data, one English sentence each that begins with its place; empty when it can be loaded.
 * Takes anything: whoever wrote it is not trusted. Rules are judged once the shape is good.
 */
export function checkSeasonData(data: unknown): string[] {
  const said: string[] = []
  const hear: Hear = (place, predicate) => void said.push(sentence(place, predicate))
  seasonShape(data, '', hear)
  if (said.length === 0) checkRules(data as SeasonData, hear)
  const left = said.length - mostSaid
  return left > 0 ? [...said.slice(0, mostSaid), `and ${left} more`] : said
}

function checkRules(season: SeasonData, hear: Hear): void {
  const { calls, stages } = season
  checkPlan(season, hear)
  for (const code of doubled(calls.map(call => call.code))) hear('calls', `have the code "${code}" twice`)
  for (const prefix of doubled(calls.map(call => call.prefix))) hear('calls', `have the prefix "${prefix}" twice`)
  calls.forEach((call, at) => {
    const place = `calls[${at}] (${call.code})`
    const stage = stages.find(one => one.code === call.stage)
    if (!stage) hear(`${place}.stage`, `"${call.stage}" is no stage of the season`)
    checkCall(call, lastDayOf(season, stage), (field, predicate) => hear(`${place}.${field}`, predicate))
  })
}

/** The last day on which somebody can answer; without a window the season's year is what it is for. */
function lastDayOf({ year }: SeasonData, stage: StageData | undefined): string {
  const last = stage?.window?.changes.findLast(change => change.adopted)
  return last ? String(lastDay({ closesAt: Temporal.Instant.from(last.closes) })) : `${year}-12-31`
}
