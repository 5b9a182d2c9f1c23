import type { Fit } from './fit.ts'
import { groupRows, type Marks } from './marks.ts'
import { exceeds, type Connection } from './connection.ts'

/** Jurors with fewer marks are named. */
const few = 7
const named = 5

/** What a reader must know before using the scores: one sentence each. */
export function warningsOf(fit: Fit, connection: Connection): string[] {
  const { marks } = fit
  return [
    ...spread(fit),
    ...fit.leftOut.map(({ term, because }) => leftOutSentence(term, because)),
    ...zeroes(fit),
    ...fewMarks(marks),
    ...severalStrata(marks),
    ...connectionSentences(connection),
  ]
}

function spread({ marks, criterion, sd }: Fit): string[] {
  if (marks.score.length === 1) return ['There is one mark only: nothing can be estimated beyond it.']
  if (marks.score.every(v => v === marks.score[0]))
    return ['All marks are equal: every deviation is 0 and all share one rank.']
  if (criterion !== null || sd.residual > 0) return []
  return sd.juror > 0
    ? [
        'The marks agree without any residual: the residual deviation is 0, jurors differ by their habit alone, and errors and intervals hold no chance of a slip.',
      ]
    : ['All jurors agree to the last digit: the juror and the residual deviation is 0, and errors of 0 say nothing.']
}

function leftOutSentence(term: string, because: 'one level' | 'one mark each'): string {
  if (because === 'one mark each')
    return `Every ${term} has a single mark: the ${term} cannot be told from the residual, its deviation is set to 0.`
  if (term === 'juror') return 'One juror marked everything: severity cannot be told from the mean and is set to 0.'
  return `There is one ${term} only: its deviation is set to 0.`
}

function zeroes({ marks, sd, leftOut, criterion }: Fit): string[] {
  if (criterion === null) return []
  const left = new Set(leftOut.map(l => l.term))
  return (['applicant', 'juror', 'stratum'] as const)
    .filter(term => sd[term] === 0 && !left.has(term) && (term !== 'stratum' || marks.strata.length > 0))
    .map(term => `The estimated ${term} deviation is 0: these marks show no difference between ${plural[term]}.`)
}

const plural = { applicant: 'applicants', juror: 'jurors', stratum: 'strata' }

function fewMarks(marks: Marks): string[] {
  const sparse = (level: Int32Array, names: string[], limit: number) => {
    const { start } = groupRows(level, names.length)
    return names.filter((_, v) => start[v + 1]! - start[v]! < limit)
  }
  const jurors = sparse(marks.juror, marks.jurors, few)
  const applicants = sparse(marks.applicant, marks.applicants, 2)
  return [
    ...(jurors.length > 0 ? [`Too few marks (under ${few}) to know the severity of ${list(jurors, 'jurors')}.`] : []),
    ...(applicants.length > 0 ? [`A single mark only for ${list(applicants, 'applicants')}.`] : []),
  ]
}

function severalStrata({ applicants, applicant, strata, stratum }: Marks): string[] {
  if (strata.length === 0) return []
  const first = new Int32Array(applicants.length).fill(-1)
  const several = new Set<number>()
  applicant.forEach((a, row) => {
    if (first[a] === -1) first[a] = stratum[row]!
    else if (first[a] !== stratum[row]) several.add(a)
  })
  if (several.size === 0) return []
  const names = [...several].sort((a, b) => a - b).map(a => applicants[a]!)
  return [`In several strata, each counted by its share of marks: ${list(names, 'applicants')}.`]
}

function connectionSentences({
  components,
  max_se_juror_difference: error,
  max_se_allowed,
  repairs,
}: Connection): string[] {
  if (components > 1)
    return [
      `The design falls into ${components} parts: scores of different parts cannot be compared; joins[] connects them.`,
    ]
  if (error === null || !exceeds(error, max_se_allowed)) return []
  const enough = repairs.length > 0 && repairs.at(-1)!.max_se_after <= max_se_allowed
  const remedy = enough
    ? `${repairs.length} more readings (repairs[]) would mend it`
    : repairs.length > 0
      ? `${repairs.length} more readings (repairs[]) would bring it to ${repairs.at(-1)!.max_se_after.toPrecision(3)}`
      : 'no single reading more would mend it'
  return [
    `The worst known difference between two jurors has a standard error of ${error.toPrecision(3)}, above the limit of ${max_se_allowed.toPrecision(3)}; ${remedy}.`,
  ]
}

function list(names: string[], kind: string): string {
  if (names.length <= named) return names.join(', ')
  return `${names.slice(0, named).join(', ')} and ${names.length - named} more ${kind}`
}
