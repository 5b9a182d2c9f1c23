import { RowList, type SolveMilp } from '../highs/model.ts'
import { loadsOf, sharesOf, type JurorPair, type JuryTask } from './juror-plan.ts'

/** One choice of the model: so many applicants of a region go to a pair. */
interface Choice {
  region: number
  pair: number
  cost: number
  /** How many applicants of the region the pair may read. */
  most: number
}

/**
 * How many applicants each pair reads: least mean cost by region under equal loads (or the given maxima) and at least
 * `shared` applicants for every pair across regions, as a small whole-number model. Undefined when there is none.
 */
export async function pairQuotas(
  task: JuryTask,
  pairs: JurorPair[],
  solve: SolveMilp,
): Promise<Int32Array | undefined> {
  const choices = choicesOf(task, pairs)
  const answer = await solve(
    {
      cost: Float64Array.from(choices, choice => -choice.cost),
      lower: new Float64Array(choices.length),
      upper: Float64Array.from(choices, choice => choice.most),
      integer: new Uint8Array(choices.length).fill(1),
      rows: rowsOf(task, pairs, choices).pack(),
    },
    { relativeGap: 1e-3, seconds: 20 },
  )
  if (answer.values.length === 0) return undefined
  const quotas = new Int32Array(pairs.length)
  choices.forEach(({ pair }, v) => (quotas[pair]! += Math.round(answer.values[v]!)))
  return spreadAtHome(task, pairs, quotas)
}

function choicesOf({ applicants, jurors, applicantRegion, cost }: JuryTask, pairs: JurorPair[]): Choice[] {
  const regions = applicantRegion.reduce((most, region) => Math.max(most, region + 1), 0)
  const most = new Int32Array(regions * pairs.length)
  const sums = new Float64Array(regions * pairs.length)
  const row = new Float64Array(jurors)
  for (let i = 0; i < applicants; i++) {
    for (let j = 0; j < jurors; j++) row[j] = cost(i, j)
    pairs.forEach(([j, k], pair) => {
      const both = row[j]! + row[k]!
      if (both === Infinity) return
      most[applicantRegion[i]! * pairs.length + pair]!++
      sums[applicantRegion[i]! * pairs.length + pair]! += both
    })
  }
  const all = Array.from(most, (count, v) => {
    return { region: Math.floor(v / pairs.length), pair: v % pairs.length, cost: sums[v]! / count, most: count }
  })
  return all.filter(choice => choice.most > 0)
}

function rowsOf(task: JuryTask, pairs: JurorPair[], choices: Choice[]): RowList {
  const rows = new RowList()
  const size = new Map<number, number>()
  for (const region of task.applicantRegion) size.set(region, (size.get(region) ?? 0) + 1)
  const where = (test: (choice: Choice) => boolean) => choices.flatMap((choice, v) => (test(choice) ? [v] : []))
  for (const [region, count] of size)
    rows.add(
      where(choice => choice.region === region),
      count,
      count,
    )
  const { least, most } = loadsOf(task)
  for (let j = 0; j < task.jurors; j++)
    rows.add(
      where(choice => pairs[choice.pair]!.includes(j)),
      least[j]!,
      most[j]!,
    )
  sharesOf(task).forEach((share, p) => {
    if (share > 0)
      rows.add(
        where(choice => choice.pair === p),
        share,
        Infinity,
      )
  })
  return rows
}

/** Evens out pairs within one region by turns that keep every load: ab + cd one less, ac + bd one more. */
function spreadAtHome({ jurors, jurorRegion }: JuryTask, pairs: JurorPair[], quotas: Int32Array): Int32Array {
  const numberOf = new Map(pairs.map(([j, k], p) => [j * jurors + k, p]))
  const pairOf = (j: number, k: number) => numberOf.get(Math.min(j, k) * jurors + Math.max(j, k))!
  const home = pairs.filter(([j, k]) => jurorRegion[j] === jurorRegion[k])
  for (let turned = true; turned;) {
    turned = false
    for (const [a, b] of home)
      for (const [c, d] of home) {
        if (jurorRegion[a] !== jurorRegion[c] || new Set([a, b, c, d]).size < 4) continue
        const [less, less2, more, more2] = [pairOf(a, b), pairOf(c, d), pairOf(a, c), pairOf(b, d)]
        const spare = Math.min(quotas[less]!, quotas[less2]!) - Math.max(quotas[more]!, quotas[more2]!)
        const turns = Math.floor(spare / 2)
        if (turns < 1) continue
        for (const p of [less, less2]) quotas[p]! -= turns
        for (const p of [more, more2]) quotas[p]! += turns
        turned = true
      }
  }
  return quotas
}
