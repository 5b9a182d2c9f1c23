import type { Readings } from './components.ts'

/** The juror pair whose difference of severity is known worst, and its standard error in residual deviations. */
export interface WorstPair {
  error: number
  jurors: [number, number]
  /** False when the jury is so large that only pairs around the extremes were tried. */
  exact: boolean
}

/** The first juror of every component. */
export function groundsOf(ofJuror: Int32Array): number[] {
  const first = new Map<number, number>()
  ofJuror.forEach((c, j) => {
    if (!first.has(c)) first.set(c, j)
  })
  return [...first.values()]
}

/** Each applicant's jurors with their numbers of marks. */
export interface Clique {
  jurors: number[]
  counts: number[]
  marks: number
}

/** The jurors of every applicant, in code order. */
export function cliquesOf({ applicants, applicant, juror }: Readings): Clique[] {
  const cliques: Clique[] = Array.from({ length: applicants }, () => ({ jurors: [], counts: [], marks: 0 }))
  for (const row of Uint32Array.from(juror.keys()).sort((p, q) => juror[p]! - juror[q]!)) {
    const clique = cliques[applicant[row]!]!
    clique.marks++
    if (clique.jurors.at(-1) === juror[row]) clique.counts[clique.counts.length - 1]!++
    else {
      clique.jurors.push(juror[row]!)
      clique.counts.push(1)
    }
  }
  return cliques
}
