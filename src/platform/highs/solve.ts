import type { Highs, Model } from 'highs'
import type { MilpAnswer, MilpModel, MilpOptions } from '../../methods/highs/model.ts'

/** Solves one model with a loaded HiGHS; blocks the thread until it is done. */
export function solveWith(highs: Highs, model: MilpModel, options: MilpOptions = {}): MilpAnswer {
  return highs.withModel(modelData(highs, model), instance => {
    instance.options.set({
      output_flag: false,
      random_seed: 1,
      mip_rel_gap: options.relativeGap ?? 0,
      mip_abs_gap: options.absoluteGap ?? 1e-6,
      ...(options.seconds === undefined ? {} : { time_limit: options.seconds }),
    })
    instance.run()
    return answer(instance, model)
  })
}

function modelData(highs: Highs, model: MilpModel) {
  const { rows } = model
  const size = { numCols: model.cost.length, numRows: rows.lower.length }
  return {
    ...size,
    sense: highs.constants.objectiveSense.maximize,
    colCost: model.cost,
    colLower: model.lower,
    colUpper: model.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: { ...size, format: 'csr' as const, starts: rows.start, indices: rows.index, values: rows.value },
    ...(model.integer ? { integrality: Int32Array.from(model.integer) } : {}),
  }
}

function answer(instance: Model, model: MilpModel): MilpAnswer {
  const status = statusOf(instance.getModelStatus())
  if (status === 'infeasible' || status === 'unbounded') return nothing(status)
  const feasible = instance.info.get('primal_solution_status') === 2
  if (!feasible) return nothing(status)
  const solution = instance.getSolution()
  return {
    status,
    objective: instance.getObjectiveValue(),
    values: solution.colValue,
    rowDuals: model.integer ? new Float64Array(0) : solution.rowDual,
  }
}

function statusOf(code: number): MilpAnswer['status'] {
  // The codes of HiGHS: 6 an empty model, 7 optimal, 8 infeasible, 9 unbounded or infeasible, 10 unbounded. Every model
  // of ours has bounds on all its columns, so 9 can only mean infeasible.
  if (code === 6 || code === 7) return 'optimal'
  if (code === 8 || code === 9) return 'infeasible'
  return code === 10 ? 'unbounded' : 'stopped'
}

function nothing(status: MilpAnswer['status']): MilpAnswer {
  return { status, objective: 0, values: new Float64Array(0), rowDuals: new Float64Array(0) }
}
