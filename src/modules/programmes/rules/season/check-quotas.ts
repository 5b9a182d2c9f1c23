import type { Hear } from '../../../../platform/shape/shape.ts'
import type { SeasonData } from '../season-data.ts'

interface Rule {
  total: number
  minimum?: { by: string; at_least: number }[]
  maximum?: { by: string; at_most: number }[]
  share?: { by: string; value: string; at_least?: number; at_most?: number }[]
  only?: { by: string; value: string }[]
}

/** Rules of a quota that no selection could keep together, whoever applies. */
export function checkQuotas({ quotas }: Pick<SeasonData, 'quotas'>, hear: Hear): void {
  quotas.forEach((quota, at) => {
    // The shape has seen to its fields.
    const rule = quota.rule as unknown as Rule
    const say: Hear = (field, predicate) => hear(`quotas[${at}] (${quota.stage}).rule.${field}`, predicate)
    checkGroups(rule, say)
    checkShares(rule, say)
  })
}

function checkGroups({ total, minimum = [], maximum = [] }: Rule, hear: Hear): void {
  minimum.forEach(({ by, at_least }, at) => {
    if (at_least > total) hear(`minimum[${at}]`, `asks for ${at_least} of each ${by}, but the total is ${total}`)
    const most = maximum.find(one => one.by === by && one.at_most < at_least)
    if (most) hear(`minimum[${at}]`, `asks for ${at_least} of each ${by}, but maximum allows ${most.at_most}`)
  })
}

function checkShares({ total, share = [], only = [] }: Rule, hear: Hear): void {
  share.forEach((one, at) => {
    const { by, value } = one
    const place = `share[${at}]`
    const { least, most } = placesOf(one, total)
    if (least > most)
      hear(place, `leaves "${value}" no number of places: ${least} at least, ${most} at most of ${total}`)
    if (share.findIndex(other => other.by === by && other.value === value) < at)
      hear(place, `speaks of ${by} "${value}" again: say both limits in one`)
    const other = only.find(one => one.by === by && one.value !== value)
    if (other && least > 0) hear(place, `asks for "${value}", but only "${other.value}" of ${by} is allowed`)
  })
  for (const by of new Set(share.map(one => one.by))) {
    const least = share.filter(one => one.by === by).reduce((sum, one) => sum + placesOf(one, total).least, 0)
    if (least > total) hear('share', `asks for ${least} places by ${by}, but the total is ${total}`)
  }
}

/** Whole places: the lower limit rounded up, the upper one down, as `opop select` counts them. */
function placesOf({ at_least = 0, at_most = 1 }: NonNullable<Rule['share']>[number], total: number) {
  const slack = 1e-9
  return { least: Math.ceil(at_least * total - slack), most: Math.floor(at_most * total + slack) }
}
