import { doubled, type Hear } from '../../../../platform/shape/shape.ts'
import { checkQuotas } from './check-quotas.ts'
import type { SeasonData, StageData, WindowData } from '../season-data.ts'

type Plan = Pick<SeasonData, 'programme' | 'stages' | 'reasons' | 'rubrics' | 'quotas' | 'prizes' | 'promises'>

/** What is wrong with the plan of a season of good shape: stages and whatever names them. */
export function checkPlan(plan: Plan, hear: Hear): void {
  const { programme, stages, reasons, promises } = plan
  if (programme.parent?.code === programme.code) hear('programme.parent', 'is the programme itself')
  for (const code of doubled(stages.map(one => one.code))) hear('stages', `has "${code}" twice`)
  for (const code of doubled(reasons.map(one => one.code))) hear('reasons', `has "${code}" twice`)
  for (const code of doubled(promises.map(one => one.code))) hear('promises', `has "${code}" twice`)
  stages.forEach((stage, at) => checkStage(stage, `stages[${at}] (${stage.code})`, hear))
  checkNamed(plan, hear)
  checkRubrics(plan, hear)
  checkPrizes(plan, hear)
  checkQuotas(plan, hear)
}

function checkStage({ from, to, window }: StageData, place: string, hear: Hear): void {
  if (!from !== !to) hear(place, 'needs both from and to, or neither')
  if (from && to && from > to) hear(place, `ends (${to}) before it begins (${from})`)
  if (window) checkWindow(window, `${place}.window`, hear)
}

function checkWindow({ changes }: WindowData, place: string, hear: Hear): void {
  const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds
  if (!changes.some(one => one.adopted)) hear(place, 'has no adopted change, so it never opens')
  changes.forEach((change, n) => {
    if (at(change.closes) <= at(change.opens)) hear(`${place}.changes[${n}]`, 'closes before it opens')
    if (n > 0 && at(change.at) < at(changes[n - 1]!.at))
      hear(`${place}.changes[${n}]`, 'is older than the one before it')
  })
}

function checkNamed({ stages, rubrics, quotas, prizes, promises }: Plan, hear: Hear): void {
  const known = new Set(stages.map(one => one.code))
  for (const [part, rows] of Object.entries({ rubrics, quotas, prizes, promises })) {
    rows.forEach(({ stage }, at) => {
      if (stage !== undefined && !known.has(stage)) hear(`${part}[${at}].stage`, `"${stage}" is no stage of the season`)
    })
  }
}

function checkRubrics({ rubrics }: Plan, hear: Hear): void {
  for (const stage of doubled(rubrics.map(one => one.stage))) hear('rubrics', `has two for the stage "${stage}"`)
  rubrics.forEach(({ stage, criteria }, at) => {
    const place = `rubrics[${at}] (${stage})`
    for (const code of doubled(criteria.map(one => one.code))) hear(place, `has the criterion "${code}" twice`)
    const sum = criteria.reduce((total, one) => total + one.weight, 0)
    if (sum !== 100) hear(place, `has weights that add up to ${sum}, not 100`)
  })
}

function checkPrizes({ prizes }: Plan, hear: Hear): void {
  prizes.forEach(({ tranches }, at) => {
    const sum = tranches.reduce((total, one) => total + one.share, 0)
    if (Math.abs(sum - 1) > 1e-9) hear(`prizes[${at}].tranches`, `have shares that add up to ${sum}, not 1`)
  })
}
