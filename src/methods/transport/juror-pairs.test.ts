import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { afterAll, describe, expect, it } from 'vitest'
import { openHighs } from '../../platform/highs/open.ts'
import { isPlanned, planJurorPairs, type JuryPlan } from './juror-pairs.ts'
import { allPairs, juryProblems, type JuryTask } from './juror-plan.ts'
import { replanJurorPairs } from './juror-replan.ts'

const highs = openHighs()
afterAll(() => highs.close())

const jurors = 8
const task = juryTask(240, 4)
const plan = await planned(task)

describe('planJurorPairs', () => {
  it('keeps loads equal, shares applicants across regions, and gives nobody a juror in conflict', () => {
    expect([...plan.loads]).toEqual(Array(jurors).fill(60))
    expect(plan.leastShared).toBeGreaterThanOrEqual(3)
    expect(conflicts(task, plan)).toBe(0)
    expect(plan).toMatchObject({ optimal: true, widened: 0 })
    expect(plan.largestError!.error).toBeLessThan(0.5)
    expect(plan.away).toBeLessThan(0.25)
  })

  it('gives the same plan for the same task', async () => {
    expect(await planned(task)).toEqual(plan)
  })

  it('buys comparability with readings away from home', async () => {
    const [few, many] = [await planned({ ...task, shared: 1 }), await planned({ ...task, shared: 9 })]
    expect(many.away).toBeGreaterThan(few.away)
    expect(many.largestError!.error).toBeLessThan(few.largestError!.error)
  })

  it('counts its figures as a plain count does', () => {
    const readings = Array.from(plan.pairOf, (p, i) => plan.pairs[p]!.map(juror => ({ i, juror }))).flat()
    const away = readings.filter(({ i, juror }) => task.jurorRegion[juror] !== task.applicantRegion[i])
    expect(plan.away).toBeCloseTo(away.length / readings.length, 12)
    expect(plan.cost).toBeCloseTo(
      readings.reduce((sum, { i, juror }) => sum + task.cost(i, juror), 0),
      6,
    )
  })
})

describe('a plan that cannot be', () => {
  it.each<[string, Partial<JuryTask>, string]>([
    [
      'too small a load',
      { load: 50 },
      '240 applicants need 480 readings, but 8 jurors do at most 400: add 2 jurors, or raise the load from 50 to 60',
    ],
    [
      'too many shared',
      { shared: 20 },
      '24 pairs across regions must share 480 applicants, but there are 240: share at most 10',
    ],
    ['a juror alone', { jurors: 1, load: 900 }, 'a pair needs two jurors'],
    [
      'conflicts with all',
      { cost: i => (i < 7 ? Infinity : 0) },
      'fewer than two jurors are free of conflict for 0, 1, 2, 3, 4 and 2 more',
    ],
  ])('says what would help: %s', async (_, change, sentence) => {
    const answer = await planJurorPairs({ ...task, ...change }, highs.solve)
    expect(isPlanned(answer)).toBe(false)
    expect('problems' in answer && answer.problems.join('; ')).toContain(sentence)
  })

  it('names the juror who cannot share so much', () => {
    const bounds = { least: new Int32Array(jurors), most: new Int32Array(jurors).fill(90).fill(10, 0, 1) }
    expect(juryProblems({ ...task, loadBounds: bounds })).toEqual([
      'juror 0 needs 18 readings to share applicants with jurors of other regions, but does at most 10: share fewer, or raise the load to 18',
    ])
  })

  it('is said by the solver where no count can tell', async () => {
    const cost = (i: number, juror: number) => (juror === 0 || juror === 1 || i < 230 ? 0 : Infinity)
    const strict = { ...task, cost: (i: number, juror: number) => (i < 180 && juror > 1 ? Infinity : cost(i, juror)) }
    expect(await planJurorPairs(strict, highs.solve)).toMatchObject({
      problems: [expect.stringContaining('conflicts')],
    })
  })
})

describe('replanJurorPairs', () => {
  it('keeps what is read, replaces the juror who left, and moves few others', async () => {
    const done = Uint8Array.from({ length: task.applicants }, (_, i) => (i % 2 === 0 ? 1 : 0))
    const change = { plan, done, dropped: [3], movePrice: 1000 }
    const replan = await replanJurorPairs(task, change, highs.solve)
    if ('problems' in replan) throw new Error(replan.problems.join())
    const leaver = replan.plan.pairs.map(pair => pair.includes(3))
    replan.pairOf.forEach((pair, i) => {
      if (done[i]) expect(pair).toBe(plan.pairOf[i])
      else expect(leaver[pair]).toBe(false)
    })
    const staying = [...replan.whole.loads].filter((_, juror) => juror !== 3)
    expect(Math.max(...staying) - Math.min(...staying)).toBeLessThanOrEqual(2)
    expect(replan.whole.loads.reduce((sum, load) => sum + load)).toBe(480)
    const forced = replan.applicants.filter(i => plan.pairs[plan.pairOf[i]!]!.includes(3)).length
    expect(replan.moved.length).toBeGreaterThanOrEqual(forced)
    expect(replan.moved.length).toBeLessThan(2 * forced)
  })

  it('says so when too few are left', async () => {
    const change = { plan, done: new Uint8Array(task.applicants), dropped: [1, 2, 3, 4, 5, 6, 7], movePrice: 1 }
    const answer = await replanJurorPairs(task, change, highs.solve)
    expect('problems' in answer && answer.problems.join()).toContain('fewer than two jurors are free of conflict')
  })
})

/** Applicants in regions of unequal size, jurors dealt evenly, one conflict in thirty. */
function juryTask(applicants: number, regions: number): JuryTask {
  const chance = xoroshiro128plus(7)
  const draw = () => uniformFloat64(chance)
  const conflict = Uint8Array.from({ length: applicants * jurors }, () => (draw() < 1 / 30 ? 1 : 0))
  const applicantRegion = Int32Array.from({ length: applicants }, () => Math.floor(regions * draw() ** 1.1))
  const jurorRegion = Int32Array.from({ length: jurors }, (_, juror) => juror % regions)
  const cost = (i: number, juror: number) => {
    if (conflict[i * jurors + juror]) return Infinity
    return 40 * Math.abs(applicantRegion[i]! - jurorRegion[juror]!) + ((i * 31 + juror * 17) % 10)
  }
  return { applicants, jurors, applicantRegion, jurorRegion, cost, shared: 3 }
}

async function planned(of: JuryTask): Promise<JuryPlan> {
  const answer = await planJurorPairs(of, highs.solve)
  if (!isPlanned(answer)) throw new Error(answer.problems.join())
  return answer
}

function conflicts(of: JuryTask, plan: JuryPlan): number {
  const pairs = allPairs(of.jurors)
  return plan.pairOf.filter((p, i) => pairs[p]!.some(juror => of.cost(i, juror) === Infinity)).length
}
