/** Who read whom, as codes: one row a reading. */
export interface Readings {
  applicants: number
  jurors: number
  applicant: Int32Array
  juror: Int32Array
}

export interface Components {
  count: number
  /** Component of each applicant and juror, numbered from 0 by their first juror. */
  ofApplicant: Int32Array
  ofJuror: Int32Array
}

/** Connected components of the graph of applicants and jurors, by union–find with path halving. */
export function componentsOf({ applicants, jurors, applicant, juror }: Readings): Components {
  const parent = Int32Array.from({ length: applicants + jurors }, (_, v) => v)
  const find = (v: number) => {
    while (parent[v] !== v) v = parent[v] = parent[parent[v]!]!
    return v
  }
  for (let row = 0; row < juror.length; row++) {
    const a = find(juror[row]!)
    const b = find(jurors + applicant[row]!)
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b)
  }
  const number = new Map<number, number>()
  const all = parent.map((_, v) => {
    const root = find(v)
    if (!number.has(root)) number.set(root, number.size)
    return number.get(root)!
  })
  return { count: number.size, ofJuror: all.slice(0, jurors), ofApplicant: all.slice(jurors) }
}
