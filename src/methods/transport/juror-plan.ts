/** What a plan of juror pairs is made for: every applicant is read by one pair of jurors. */
export interface JuryTask {
  applicants: number
  jurors: number
  /** Region of every applicant and the home region of every juror, as codes from 0. */
  applicantRegion: Int32Array
  jurorRegion: Int32Array
  /** Travel, expertise and calibration of one reading; Infinity is a conflict. */
  cost: (applicant: number, juror: number) => number
  /**
   * The fewest applicants that two jurors of different regions must share (3 keeps severities comparable), or the fewest of
   * every pair in the order of `allPairs`.
   */
  shared: number | Int32Array
  /** The most readings one juror can do; loads are equal below it. */
  load?: number
  /** Readings of every juror, from and to, instead of equal loads. */
  loadBounds?: { least: Int32Array; most: Int32Array }
}

/** Two jurors, the lower code first. */
export type JurorPair = [number, number]

/** All pairs of jurors, in order. */
export function allPairs(jurors: number): JurorPair[] {
  return Array.from({ length: jurors }, (_, j) => j).flatMap(j =>
    Array.from({ length: jurors - 1 - j }, (_, k): JurorPair => [j, j + 1 + k]),
  )
}

/** The fewest and the most readings of each juror: equal to within one, unless the task bounds them otherwise. */
export function loadsOf({ jurors, load = Infinity, loadBounds, applicants }: JuryTask) {
  if (loadBounds) return loadBounds
  const share = (2 * applicants) / jurors
  return {
    least: new Int32Array(jurors).fill(Math.min(load, Math.floor(share))),
    most: new Int32Array(jurors).fill(Math.min(load, Math.ceil(share))),
  }
}

/** The fewest applicants each pair must share, in the order of `allPairs`. */
export function sharesOf(task: JuryTask): Int32Array {
  const { shared } = task
  if (typeof shared !== 'number') return shared
  return Int32Array.from(allPairs(task.jurors), pair => (crosses(task, pair) ? shared : 0))
}

/** Whether a pair joins two regions. */
export function crosses({ jurorRegion }: JuryTask, [j, k]: JurorPair): boolean {
  return jurorRegion[j] !== jurorRegion[k]
}

/**
 * Why no plan can exist, in sentences that say what would make one feasible; none when only the solver can tell.
 * `nameOf` gives an applicant's name.
 */
export function juryProblems(task: JuryTask, nameOf: (applicant: number) => string = String): string[] {
  return [...tooFewReadings(task), ...tooMuchSharing(task), ...unreadable(task, nameOf)]
}

function tooFewReadings(task: JuryTask): string[] {
  const { applicants, jurors } = task
  if (jurors < 2) return ['a pair needs two jurors: add jurors']
  const needed = 2 * applicants
  const able = total(loadsOf(task).most)
  if (able >= needed) return []
  const most = task.load ?? Math.floor(able / jurors)
  const raise = `raise the load from ${most} to ${Math.ceil(needed / jurors)}`
  const more = Math.ceil(needed / most) - jurors
  const remedy = most > 0 ? `add ${more} ${more === 1 ? 'juror' : 'jurors'}, or ${raise}` : raise
  return [`${applicants} applicants need ${needed} readings, but ${jurors} jurors do at most ${able}: ${remedy}`]
}

function tooMuchSharing(task: JuryTask): string[] {
  const shares = sharesOf(task)
  const pairs = allPairs(task.jurors)
  const needed = total(shares)
  const sharing = shares.filter(share => share > 0).length
  if (needed > task.applicants) {
    const remedy = `share at most ${Math.floor(task.applicants / sharing)}`
    return [
      `${sharing} pairs across regions must share ${needed} applicants, but there are ${task.applicants}: ${remedy}`,
    ]
  }
  const { most } = loadsOf(task)
  const readings = new Int32Array(task.jurors)
  pairs.forEach((pair, p) => pair.forEach(juror => (readings[juror]! += shares[p]!)))
  const strained = [...readings.keys()].filter(juror => readings[juror]! > most[juror]!)
  return strained.slice(0, MOST_NAMED).map(juror => {
    const remedy = `share fewer, or raise the load to ${readings[juror]}`
    return `juror ${juror} needs ${readings[juror]} readings to share applicants with jurors of other regions, but does at most ${most[juror]}: ${remedy}`
  })
}

function total(numbers: Int32Array): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

const MOST_NAMED = 5

function unreadable({ applicants, jurors, cost }: JuryTask, nameOf: (applicant: number) => string): string[] {
  const stuck: string[] = []
  for (let i = 0; i < applicants; i++) {
    let free = 0
    for (let j = 0; j < jurors && free < 2; j++) if (cost(i, j) < Infinity) free++
    if (free < 2) stuck.push(nameOf(i))
  }
  if (stuck.length === 0) return []
  const names =
    stuck.length > MOST_NAMED
      ? `${stuck.slice(0, MOST_NAMED).join(', ')} and ${stuck.length - MOST_NAMED} more`
      : stuck.join(', ')
  return [`fewer than two jurors are free of conflict for ${names}: add a juror from elsewhere`]
}
