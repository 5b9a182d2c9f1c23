/** One counted group, as the tree needs it. */
export interface CountedSet {
  low: number
  high: number
  members: Int32Array
}

/**
 * A laminar family (any two groups are nested or apart) as a tree. Node 0 holds everybody and the total; a parent always
 * stands before its children; `home[i]` is the smallest group that holds candidate i.
 */
export interface LaminarTree {
  parent: Int32Array
  low: Int32Array
  high: Int32Array
  home: Int32Array
  /** Places that each group needs at least once the minima inside it are counted. */
  need: Int32Array
  /** The part of `need` that comes from the groups inside it. */
  needInside: Int32Array
  /** Groups whose minima cannot be met. Empty: a selection exists. */
  impossible: number[]
}

/** The tree of a family of groups, or undefined when two groups cross. `order[k]` is the set of node k + 1. */
export function laminarTree(
  sets: CountedSet[],
  candidates: number,
  total: number,
): { tree: LaminarTree; order: number[] } | undefined {
  const order = [...sets.keys()].sort((a, b) => sets[b]!.members.length - sets[a]!.members.length)
  const home = new Int32Array(candidates)
  const parent = new Int32Array(sets.length + 1)
  for (const [k, set] of order.entries()) {
    const { members } = sets[set]!
    const outer = members.length > 0 ? home[members[0]!]! : 0
    for (const member of members) {
      if (home[member] !== outer) return undefined
      home[member] = k + 1
    }
    parent[k + 1] = outer
  }
  const low = Int32Array.from([total, ...order.map(set => sets[set]!.low)])
  const high = Int32Array.from([total, ...order.map(set => Math.min(sets[set]!.high, candidates))])
  return { tree: withNeeds({ parent, low, high, home }), order }
}

function withNeeds({ parent, low, high, home }: Pick<LaminarTree, 'parent' | 'low' | 'high' | 'home'>): LaminarTree {
  const nodes = parent.length
  const needInside = new Int32Array(nodes)
  const room = new Int32Array(nodes)
  for (const node of home) room[node]!++
  const need = new Int32Array(nodes)
  const impossible: number[] = []
  for (let node = nodes - 1; node >= 0; node--) {
    need[node] = Math.max(low[node]!, needInside[node]!)
    room[node] = Math.min(high[node]!, room[node]!)
    if (need[node]! > room[node]!) impossible.push(node)
    if (node === 0) continue
    needInside[parent[node]!]! += need[node]!
    room[parent[node]!]! += room[node]!
  }
  return { parent, low, high, home, need, needInside, impossible }
}

/**
 * Selects along an order of candidates, best first: each is taken unless that would leave no way to keep all rules. The
 * bases of a laminar family with lower and upper bounds are those of a matroid, so that the greedy reaches the greatest sum
 * of any scores that fall along the order, and among equal sums the set that comes first in the order.
 * Writes 1 or 0 per candidate; the tree must have nothing impossible.
 */
export function greedy(tree: LaminarTree, order: Int32Array, chosen: Uint8Array): void {
  const { parent, high, home } = tree
  const need = tree.need.slice()
  const inside = tree.needInside.slice()
  const total = high[0]!
  let taken = 0
  chosen.fill(0)
  for (let k = 0; k < order.length && taken < total; k++) {
    const candidate = order[k]!
    if (!fits(home[candidate]!)) continue
    take(home[candidate]!)
    chosen[candidate] = 1
    taken++
  }

  function fits(node: number): boolean {
    for (;;) {
      if (inside[node]! < need[node]!) return true
      if (need[node]! >= high[node]! || node === 0) return false
      node = parent[node]!
    }
  }

  function take(node: number): void {
    for (;;) {
      inside[node]!++
      if (inside[node]! <= need[node]!) return
      need[node]!++
      node = parent[node]!
    }
  }
}

/** A selector for one draw of ranks out of many, and the rules it cannot keep. */
export interface DrawSelector {
  /** Order of candidates, best first → 1 for the selected. The same array is returned every time. */
  select(order: Int32Array): Uint8Array
  /** Positions of the groups left out because they cross others: the selection in a draw then ignores them. */
  ignored: number[]
}

/**
 * Prepares selection inside posterior draws. Groups are taken in the order given as long as the family stays laminar (give
 * the minima and caps first, the shares last). Undefined when the minima cannot be met.
 */
export function drawSelector(sets: CountedSet[], candidates: number, total: number): DrawSelector | undefined {
  const { kept, ignored } = laminarPart(sets, candidates)
  const { tree } = laminarTree(kept, candidates, total)!
  if (tree.impossible.length > 0) return undefined
  const chosen = new Uint8Array(candidates)
  return {
    ignored,
    select: order => {
      greedy(tree, order, chosen)
      return chosen
    },
  }
}

function laminarPart(sets: CountedSet[], candidates: number): { kept: CountedSet[]; ignored: number[] } {
  const cell = new Int32Array(candidates)
  const all = laminarTree(sets, candidates, 0)
  if (all) return { kept: sets, ignored: [] }
  const kept: CountedSet[] = []
  const ignored: number[] = []
  for (const [k, set] of sets.entries()) {
    if (kept.every(other => nestedOrApart(other, set, cell))) kept.push(set)
    else ignored.push(k)
  }
  return { kept, ignored }
}

function nestedOrApart(a: CountedSet, b: CountedSet, mark: Int32Array): boolean {
  for (const i of a.members) mark[i] = 1
  let common = 0
  for (const i of b.members) common += mark[i]!
  for (const i of a.members) mark[i] = 0
  return common === 0 || common === a.members.length || common === b.members.length
}
