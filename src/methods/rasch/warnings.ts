import { componentsOf } from '../connectivity/components.ts'
import type { Design } from './design.ts'
import type { RaschFit } from './fit.ts'
import type { RaschMarks } from './marks.ts'

/** Jurors with fewer marks are named. */
const few = 7
const named = 5

/** What a reader must know before using the report: one sentence each. */
export function warningsOf(marks: RaschMarks, design: Design, fit: RaschFit | undefined, components: number): string[] {
  if (!fit) return ['All marks are equal: nothing can be estimated; every estimate is 0.', ...parts(components)]
  return [
    ...single(marks),
    ...extremes(marks, fit),
    ...marksNotGiven(design, fit),
    ...fewMarks(marks, design),
    ...mixedUp(marks),
    ...spread(design, fit),
    ...parts(components),
    ...(fit.converged ? [] : ['The estimates had not settled when the search ended: take them as rough.']),
  ]
}

function single({ applicants, jurors, criteria }: RaschMarks): string[] {
  return [
    ...(jurors.length === 1 ? ['One juror marked everything: severity cannot be told and is 0.'] : []),
    ...(criteria.length === 1 ? ['There is one criterion only: its difficulty is the level of all marks.'] : []),
    ...(applicants.length === 1 ? ['There is one applicant only: differences of applicants cannot be told.'] : []),
  ]
}

function extremes(marks: RaschMarks, { extremes, design }: RaschFit): string[] {
  const of = (names: string[], signs: Int8Array, sign: number) => names.filter((_, i) => signs[i] === sign)
  const sentence = (said: string, names: string[], kind: string) =>
    names.length > 0 ? [`${said}: ${list(names, kind)}. The estimate takes the sum 0.3 points less extreme.`] : []
  return [
    ...sentence('Gave only the highest mark', of(marks.jurors, extremes.jurors, 1), 'jurors'),
    ...sentence('Gave only the lowest mark', of(marks.jurors, extremes.jurors, -1), 'jurors'),
    ...sentence('Got only the highest mark', of(marks.criteria, extremes.criteria, 1), 'criteria'),
    ...sentence('Got only the lowest mark', of(marks.criteria, extremes.criteria, -1), 'criteria'),
    ...extremeApplicants(marks, design, 'highest'),
    ...extremeApplicants(marks, design, 'lowest'),
  ]
}

function extremeApplicants(marks: RaschMarks, { classes, patterns, at }: Design, end: 'highest' | 'lowest'): string[] {
  const names = classes
    .filter(({ pattern, sum }) => sum === (end === 'highest' ? patterns[pattern]!.length * at.steps : 0))
    .flatMap(({ applicants }) => applicants)
    .sort((a, b) => a - b)
    .map(a => marks.applicants[a]!)
  if (names.length === 0) return []
  return [`Only ${end} marks for ${list(names, 'applicants')}: the EAP rests on the spread of all applicants.`]
}

function marksNotGiven({ base }: Design, { extremes: { unused } }: RaschFit): string[] {
  const below = base === 0 ? [] : [`No mark below ${base} was given: steps are counted from there.`]
  if (unused.length === 0) return below
  const names = unused.map(mark => String(mark + base))
  return [...below, `Marks never given: ${list(names, 'marks')}. The steps next to them are not known.`]
}

function fewMarks(marks: RaschMarks, design: Design): string[] {
  const n = new Int32Array(marks.jurors.length)
  for (const j of marks.juror) n[j]!++
  const jurors = marks.jurors.filter((_, j) => n[j]! < few)
  const applicants = marks.applicants.filter((_, a) => design.starts[a + 1]! - design.starts[a]! === 1)
  return [
    ...(jurors.length > 0 ? [`Too few marks (under ${few}) to know the severity of ${list(jurors, 'jurors')}.`] : []),
    ...(applicants.length > 0 ? [`A single mark only for ${list(applicants, 'applicants')}.`] : []),
  ]
}

/** Jurors and criteria that fall into groups without a common criterion: only sums of the two are known. */
function mixedUp({ jurors, criteria, juror, criterion }: RaschMarks): string[] {
  const both = { applicants: criteria.length, jurors: jurors.length, applicant: criterion, juror }
  if (componentsOf(both).count === 1) return []
  return ['No criterion links all jurors: severities and difficulties cannot be told apart between the groups.']
}

function spread({ starts }: Design, { parameters }: RaschFit): string[] {
  if (starts.every((start, a) => a === 0 || start - starts[a - 1]! === 1))
    return ['Every applicant has a single mark: the spread of applicants cannot be told from the steps.']
  return parameters[0]! < 1e-3 ? ['The estimated deviation of applicants is 0: these marks show no difference.'] : []
}

function parts(components: number): string[] {
  if (components === 1) return []
  return [
    `The design falls into ${components} parts: severities of different parts rest on the assumption that their applicants are alike; joins[] connects them.`,
  ]
}

function list(names: string[], kind: string): string {
  if (names.length <= named) return names.join(', ')
  return `${names.slice(0, named).join(', ')} and ${names.length - named} more ${kind}`
}
