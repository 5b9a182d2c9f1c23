/** Rows of a linear model, stored row by row: row r holds entries start[r] to start[r + 1] of index and value. */
export interface ModelRows {
  start: Int32Array
  index: Int32Array
  value: Float64Array
  lower: Float64Array
  upper: Float64Array
}

/** Maximise cost · x subject to the rows and the bounds; columns with a 1 in `integer` take whole values. */
export interface MilpModel {
  cost: Float64Array
  lower: Float64Array
  upper: Float64Array
  integer?: Uint8Array
  rows: ModelRows
}

export interface MilpOptions {
  /** Stop when the proven relative gap is at most this (default 0). */
  relativeGap?: number
  /** Stop when the proven absolute gap is at most this (default 1e-6). */
  absoluteGap?: number
  /** Stop after so many seconds, with the best answer found. */
  seconds?: number
}

export interface MilpAnswer {
  /** "stopped": a limit was reached; values then hold the best answer found, or nothing. */
  status: 'optimal' | 'infeasible' | 'unbounded' | 'stopped'
  objective: number
  values: Float64Array
  /** One price per row when no column is whole-valued, in the sense of d objective / d right-hand side; else empty. */
  rowDuals: Float64Array
}

/** Solves one model. The methods take it as an argument, so that they stay free of threads and of WebAssembly. */
export type SolveMilp = (model: MilpModel, options?: MilpOptions) => Promise<MilpAnswer>

/** Collects rows one by one and packs them. */
export class RowList {
  #index: number[] = []
  #value: number[] = []
  #start: number[] = [0]
  #lower: number[] = []
  #upper: number[] = []

  /** Adds lower ≤ Σ values[k] · x[indices[k]] ≤ upper; all values are 1 unless given. Returns the row's number. */
  add(indices: ArrayLike<number>, lower: number, upper: number, values?: ArrayLike<number>): number {
    for (let k = 0; k < indices.length; k++) {
      this.#index.push(indices[k]!)
      this.#value.push(values ? values[k]! : 1)
    }
    this.#start.push(this.#index.length)
    this.#lower.push(lower)
    this.#upper.push(upper)
    return this.#lower.length - 1
  }

  pack(): ModelRows {
    return {
      start: Int32Array.from(this.#start),
      index: Int32Array.from(this.#index),
      value: Float64Array.from(this.#value),
      lower: Float64Array.from(this.#lower),
      upper: Float64Array.from(this.#upper),
    }
  }
}
