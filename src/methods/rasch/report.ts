import { componentsOf } from '../connectivity/components.ts'
import { connectingJoins } from '../connectivity/repair.ts'
import { designOf } from './design.ts'
import { fitRasch, type RaschFit } from './fit.ts'
import { arrangeRasch, type RaschMarks } from './marks.ts'
import { residualsOf, type Residuals } from './residuals.ts'
import { warningsOf } from './warnings.ts'

/** Errors and fit statistics are null where the marks tell nothing of a parameter. */
export interface RaschReport {
  model: 'mfrm'
  /** Variance of the applicants, in squared logits. */
  sigma2: number
  /** Of the applicants' EAPs: their variance over that plus the mean squared error. */
  reliability: number
  /** Spread of the applicants in units of their error: √(R / (1 − R)). */
  separation: number
  /** −2 log marginal likelihood. */
  deviance: number
  /** Parts of the design that no applicant connects. */
  components: number
  /** Readings that would connect them. */
  joins: { applicant: string; juror: string }[]
  jurors: {
    juror: string
    n: number
    severity: number
    se: number | null
    infit: number | null
    outfit: number | null
  }[]
  criteria: {
    criterion: string
    n: number
    difficulty: number
    se: number | null
    infit: number | null
    outfit: number | null
  }[]
  /** Difficulty of step k over step k − 1, for every step above the lowest mark given. */
  steps: { step: number; difficulty: number; se: number | null }[]
  applicants: { applicant: string; n: number; eap: number; se: number }[]
  warnings: string[]
}

/** Everything that `opop score --model mfrm` prints, each list by name; the order of rows leaves no trace. */
export function raschReport(read: RaschMarks, progress?: (step: number) => void): RaschReport {
  const marks = arrangeRasch(read)
  const design = designOf(marks)
  const fit = design.at.steps > 0 ? fitRasch(design, progress) : undefined
  const residuals = fit && residualsOf(marks, fit)
  const readings = { ...marks, applicants: marks.applicants.length, jurors: marks.jurors.length }
  const components = componentsOf(readings).count
  const reliability = residuals ? reliabilityOf(residuals) : 0
  return {
    model: 'mfrm',
    sigma2: fit ? varianceOf(fit) : 0,
    reliability,
    separation: Math.sqrt(reliability / (1 - reliability)),
    deviance: fit?.deviance ?? 0,
    components,
    joins: connectingJoins(readings).map(({ applicant, juror }) => ({
      applicant: marks.applicants[applicant]!,
      juror: marks.jurors[juror]!,
    })),
    jurors: facet(marks.jurors, marks.juror, fit, design.at.severity, residuals?.jurors).map(
      ({ name, value, ...rest }) => ({ juror: name, severity: value, ...rest }),
    ),
    criteria: facet(marks.criteria, marks.criterion, fit, design.at.difficulty, residuals?.criteria).map(
      ({ name, value, ...rest }) => ({ criterion: name, difficulty: value, ...rest }),
    ),
    steps: Array.from({ length: design.at.steps }, (_, l) => ({
      step: design.base + l + 1,
      difficulty: fit!.parameters[design.at.step + l]!,
      se: known(fit!.errors[design.at.step + l]),
    })),
    applicants: marks.applicants.map((applicant, a) => ({
      applicant,
      n: design.starts[a + 1]! - design.starts[a]!,
      eap: residuals?.eap[a] ?? 0,
      se: residuals?.se[a] ?? 0,
    })),
    warnings: warningsOf(marks, design, fit, components),
  }
}

function varianceOf({ parameters }: RaschFit): number {
  return parameters[0]! ** 2
}

function reliabilityOf({ eap, se }: Residuals): number {
  const n = eap.length
  const mean = eap.reduce((sum, v) => sum + v, 0) / n
  const variance = eap.reduce((sum, v) => sum + (v - mean) ** 2, 0) / n
  const error = se.reduce((sum, v) => sum + v * v, 0) / n
  return variance === 0 ? 0 : variance / (variance + error)
}

function facet(
  names: string[],
  codes: Int32Array,
  fit: RaschFit | undefined,
  from: number,
  scatter: Residuals['jurors'] | undefined,
) {
  const n = new Int32Array(names.length)
  for (const code of codes) n[code]!++
  return names.map((name, i) => ({
    name,
    n: n[i]!,
    value: fit?.parameters[from + i] ?? 0,
    se: known(fit?.errors[from + i]),
    infit: scatter?.[i]!.infit ?? null,
    outfit: scatter?.[i]!.outfit ?? null,
  }))
}

/** An error beyond any scale means that the design does not determine the parameter. */
function known(error: number | undefined): number | null {
  return error === undefined || error > 100 ? null : error
}
