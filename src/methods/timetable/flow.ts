/** A flow network; amounts and costs are whole numbers. Arc k runs from[k] → to[k] and carries 0 to capacity[k]. */
export interface Network {
  nodes: number
  from: ArrayLike<number>
  to: ArrayLike<number>
  capacity: ArrayLike<number>
  cost: ArrayLike<number>
}

export interface Flow {
  flow: Float64Array
  /** Potentials: cost + potential[from] - potential[to] is ≥ 0 on empty arcs and ≤ 0 on full ones. */
  potential: Float64Array
}

/**
 * Sends `amount` from `source` to `sink` at least cost, by the primal network simplex with block search and strongly feasible
 * trees (Cunningham 1976; Király, Kovács 2012). The network must be able to carry the amount.
 */
export function cheapestFlow(network: Network, source: number, sink: number, amount: number): Flow {
  const tree = new SpanningTree(network, source, sink, amount)
  for (let arc = tree.entering(); arc >= 0; arc = tree.entering()) tree.pivot(arc)
  return { flow: tree.flow.slice(0, network.from.length), potential: tree.potential.slice(0, network.nodes) }
}

const lower = 1
const basic = 0
const upper = -1
const upwards = 1
const downwards = -1

class SpanningTree {
  readonly flow: Float64Array
  readonly potential: Float64Array
  readonly #arcs: number
  readonly #from: Int32Array
  readonly #to: Int32Array
  readonly #capacity: Float64Array
  readonly #cost: Float64Array
  readonly #state: Int8Array
  readonly #parent: Int32Array
  readonly #arcUp: Int32Array
  readonly #direction: Int8Array
  readonly #depth: Int32Array
  readonly #firstChild: Int32Array
  readonly #next: Int32Array
  readonly #previous: Int32Array
  #scan = 0

  /** Every node hangs on an extra root by an arc of its own; those towards the sink are too dear to stay. */
  constructor(network: Network, source: number, sink: number, amount: number) {
    const { nodes } = network
    const arcs = network.from.length
    this.#arcs = arcs
    this.#from = extended(Int32Array, network.from, nodes)
    this.#to = extended(Int32Array, network.to, nodes)
    this.#capacity = extended(Float64Array, network.capacity, nodes).fill(Infinity, arcs)
    this.#cost = extended(Float64Array, network.cost, nodes)
    this.flow = new Float64Array(arcs + nodes)
    this.#state = new Int8Array(arcs + nodes).fill(lower).fill(basic, arcs)
    this.potential = new Float64Array(nodes + 1)
    this.#parent = new Int32Array(nodes + 1).fill(nodes)
    this.#arcUp = Int32Array.from({ length: nodes + 1 }, (_, node) => arcs + node)
    this.#direction = new Int8Array(nodes + 1).fill(upwards)
    this.#depth = new Int32Array(nodes + 1).fill(1)
    this.#firstChild = new Int32Array(nodes + 1).fill(-1)
    this.#next = new Int32Array(nodes + 1).fill(-1)
    this.#previous = new Int32Array(nodes + 1).fill(-1)
    this.#parent[nodes] = -1
    this.#depth[nodes] = 0
    const dear = (1 + this.#cost.reduce((most, c) => Math.max(most, Math.abs(c)), 0)) * (nodes + 1)
    for (let node = nodes - 1; node >= 0; node--) {
      const isSink = node === sink
      this.#from[arcs + node] = isSink ? nodes : node
      this.#to[arcs + node] = isSink ? node : nodes
      this.#cost[arcs + node] = isSink ? dear : 0
      this.#direction[node] = isSink ? downwards : upwards
      this.potential[node] = isSink ? dear : 0
      this.flow[arcs + node] = isSink || node === source ? amount : 0
      this.#attach(node, nodes)
    }
  }

  /** The most promising arc of the next block of arcs that holds one, or -1 at the optimum. */
  entering(): number {
    const arcs = this.#arcs
    const block = Math.max(20, Math.ceil(Math.sqrt(arcs)))
    let best = -1
    let least = 0
    for (let seen = 1; seen <= arcs; seen++) {
      const arc = this.#scan
      this.#scan = arc + 1 === arcs ? 0 : arc + 1
      const state = this.#state[arc]!
      if (state !== basic) {
        const reduced = this.#cost[arc]! + this.potential[this.#from[arc]!]! - this.potential[this.#to[arc]!]!
        if (state * reduced < least) {
          least = state * reduced
          best = arc
        }
      }
      if (best >= 0 && seen % block === 0) return best
    }
    return best
  }

  pivot(entering: number): void {
    const state = this.#state[entering]!
    const [tail, head] = [this.#from[entering]!, this.#to[entering]!]
    const join = this.#meeting(tail, head)
    const [first, second] = state === lower ? [tail, head] : [head, tail]
    let most = this.#capacity[entering]!
    let leaves = -1
    let side = 0
    for (let node = first; node !== join; node = this.#parent[node]!) {
      const room = this.#room(node, downwards)
      if (room < most) [most, leaves, side] = [room, node, 1]
    }
    for (let node = second; node !== join; node = this.#parent[node]!) {
      const room = this.#room(node, upwards)
      if (room <= most) [most, leaves, side] = [room, node, 2]
    }
    if (most > 0) this.#send(entering, state * most, join)
    if (leaves < 0) {
      this.#state[entering] = -state
      return
    }
    const leaving = this.#arcUp[leaves]!
    this.#state[entering] = basic
    this.#state[leaving] = this.flow[leaving] === 0 ? lower : upper
    const [inside, outside] = side === 1 ? [first, second] : [second, first]
    this.#rehang(inside, outside, leaves, entering)
  }

  #meeting(a: number, b: number): number {
    while (a !== b) {
      if (this.#depth[a]! >= this.#depth[b]!) a = this.#parent[a]!
      else b = this.#parent[b]!
    }
    return a
  }

  /** What the tree arc above a node can still take when the cycle runs through it; full arcs count from their capacity. */
  #room(node: number, growing: number): number {
    const arc = this.#arcUp[node]!
    return this.#direction[node] === growing ? this.#capacity[arc]! - this.flow[arc]! : this.flow[arc]!
  }

  #send(entering: number, value: number, join: number): void {
    this.flow[entering]! += value
    for (let node = this.#from[entering]!; node !== join; node = this.#parent[node]!)
      this.flow[this.#arcUp[node]!]! -= this.#direction[node]! * value
    for (let node = this.#to[entering]!; node !== join; node = this.#parent[node]!)
      this.flow[this.#arcUp[node]!]! += this.#direction[node]! * value
  }

  /** Turns the path from `inside` up to `top` round, so that the cut part hangs on `outside` by the entering arc. */
  #rehang(inside: number, outside: number, top: number, entering: number): void {
    let node = inside
    let parent = outside
    let arc = entering
    for (;;) {
      const [oldParent, oldArc] = [this.#parent[node]!, this.#arcUp[node]!]
      this.#detach(node)
      this.#attach(node, parent)
      this.#arcUp[node] = arc
      this.#direction[node] = this.#from[arc] === node ? upwards : downwards
      if (node === top) break
      ;[parent, node, arc] = [node, oldParent, oldArc]
    }
    this.#refresh(inside)
  }

  #detach(node: number): void {
    const [next, previous] = [this.#next[node]!, this.#previous[node]!]
    if (previous >= 0) this.#next[previous] = next
    else this.#firstChild[this.#parent[node]!] = next
    if (next >= 0) this.#previous[next] = previous
  }

  #attach(node: number, parent: number): void {
    const next = this.#firstChild[parent]!
    this.#parent[node] = parent
    this.#next[node] = next
    this.#previous[node] = -1
    if (next >= 0) this.#previous[next] = node
    this.#firstChild[parent] = node
  }

  /** Depths and potentials of a part of the tree, from its top down. */
  #refresh(top: number): void {
    const parent = this.#parent[top]!
    const price = this.#direction[top]! * this.#cost[this.#arcUp[top]!]!
    const shift = this.potential[parent]! - price - this.potential[top]!
    let node = top
    for (;;) {
      this.#depth[node] = this.#depth[this.#parent[node]!]! + 1
      this.potential[node]! += shift
      if (this.#firstChild[node]! >= 0) {
        node = this.#firstChild[node]!
        continue
      }
      while (node !== top && this.#next[node]! < 0) node = this.#parent[node]!
      if (node === top) return
      node = this.#next[node]!
    }
  }
}

function extended<T extends Int32Array | Float64Array>(
  kind: new (length: number) => T,
  values: ArrayLike<number>,
  more: number,
): T {
  const array = new kind(values.length + more)
  array.set(values)
  return array
}
