import { factorise, roomFor, solveBackward, solveForward } from '../linear/factor.ts'
import { inverseOnPattern } from '../linear/inverse.ts'
import { planFactor } from '../linear/plan.ts'
import { cliquesOf, groundsOf, type WorstPair } from './cliques.ts'
import type { Readings } from './components.ts'

const searches = 48

/** For large juries: from the worst known juror to the one farthest from it, again and again, on a sparse factor. */
export function searchedPair(readings: Readings, ofJuror: Int32Array): WorstPair | undefined {
  const resistances = sparseResistances(readings, ofJuror)
  let worst: WorstPair | undefined
  for (const ground of groundsOf(ofJuror)) {
    const c = ofJuror[ground]
    const members = Array.from(ofJuror.keys()).filter(j => ofJuror[j] === c)
    let from = members[0]!
    const tried = new Set<number>()
    for (let s = 0; s < searches && members.length > 1; s++) {
      tried.add(from)
      const far = resistances(from)
      const to = members.reduce((best, j) => (far[j]! > far[best]! ? j : best), members[0]!)
      const error = Math.sqrt(far[to]!)
      if (!worst || error > worst.error)
        worst = { error, jurors: [Math.min(from, to), Math.max(from, to)], exact: false }
      const next = [...members].sort((a, b) => far[b]! - far[a]!).find(j => !tried.has(j))
      if (next === undefined) break
      from = next
    }
  }
  return worst
}

/** Effective resistances from one juror to all of its component. */
function sparseResistances(readings: Readings, ofJuror: Int32Array): (from: number) => Float64Array {
  const { jurors } = readings
  const cliques = cliquesOf(readings)
  const start = new Int32Array(cliques.length + 1)
  cliques.forEach((c, i) => (start[i + 1] = start[i]! + c.jurors.length))
  const plan = planFactor(jurors, start, Int32Array.from(cliques.flatMap(c => c.jurors)))
  const factor = roomFor(plan)
  factorise(factor, groundedValues())
  const grounds = new Set(groundsOf(ofJuror))
  const entry = inverseOnPattern(factor)
  const diagonal = Float64Array.from(plan.place, (p, j) => (grounds.has(j) ? 0 : entry(p, p)))
  return from => {
    const mine = column(from)
    return mine.map((v, j) => (ofJuror[j] === ofJuror[from] ? Math.max(0, diagonal[from]! + diagonal[j]! - 2 * v) : 0))
  }

  function column(j: number): Float64Array {
    const b = new Float64Array(jurors)
    if (grounds.has(j)) return b
    b[plan.place[j]!] = 1
    solveForward(factor, b)
    solveBackward(factor, b)
    return Float64Array.from({ length: jurors }, (_, k) => b[plan.place[k]!]!)
  }

  function groundedValues(): Float64Array {
    const grounded = new Uint8Array(jurors)
    for (const g of groundsOf(ofJuror)) grounded[g] = 1
    const at = new Map<number, number>()
    for (let c = 0; c < jurors; c++)
      for (let p = plan.start[c]!; p < plan.start[c + 1]!; p++) at.set(c * jurors + plan.rows[p]!, p)
    const values = new Float64Array(plan.rows.length)
    for (const { jurors: who, counts, marks } of cliques)
      who.forEach((j, p) => {
        const a = plan.place[j]!
        if (!grounded[j]) values[plan.start[a]!]! += counts[p]!
        for (let q = 0; q <= p; q++) {
          if (grounded[j] || grounded[who[q]!]) continue
          const b = plan.place[who[q]!]!
          values[at.get(Math.min(a, b) * jurors + Math.max(a, b))!]! -= (counts[p]! * counts[q]!) / marks
        }
      })
    for (let j = 0; j < jurors; j++) if (grounded[j]) values[plan.start[plan.place[j]!]!] = 1
    return values
  }
}
