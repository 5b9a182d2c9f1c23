import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Source of independent standard normal numbers. */
export type Normals = () => number

/**
 * Standard normal numbers from a whole-number seed: the ziggurat of Marsaglia and Tsang (2000), with layer and height
 * taken from separate words as Doornik (2005) advises. The same seed gives the same sequence everywhere.
 */
export function normals(seed: number): Normals {
  const generator = xoroshiro128plus(seed)
  for (let i = 0; i < 32; i++) generator.next()
  let spare = 0
  let left = 0
  return () => {
    for (;;) {
      if (left === 0) {
        spare = generator.next()
        left = 4
      }
      const layer = spare & 127
      spare >>>= 8
      left--
      const height = generator.next()
      if (Math.abs(height) < inside[layer]!) return height * width[layer]!
      if (layer === 0) return tail(height < 0, () => uniform(generator.next()))
      const x = height * width[layer]!
      const below = density[layer - 1]! - density[layer]!
      if (density[layer]! + uniform(generator.next()) * below < Math.exp(-0.5 * x * x)) return x
    }
  }
}

const edge = 3.442619855899
const area = 9.91256303526217e-3
const inside = new Float64Array(128)
const width = new Float64Array(128)
const density = new Float64Array(128)
fillTables()

function fillTables(): void {
  const scale = 2 ** 31
  const base = area / Math.exp(-0.5 * edge * edge)
  let right = edge
  inside[0] = (edge / base) * scale
  width[0] = base / scale
  density[0] = 1
  width[127] = edge / scale
  density[127] = Math.exp(-0.5 * edge * edge)
  for (let layer = 126; layer >= 1; layer--) {
    const next = Math.sqrt(-2 * Math.log(area / right + Math.exp(-0.5 * right * right)))
    inside[layer + 1] = (next / right) * scale
    width[layer] = next / scale
    density[layer] = Math.exp(-0.5 * next * next)
    right = next
  }
  inside[1] = 0
}

/** A uniform number strictly between 0 and 1 from one 32-bit word. */
function uniform(word: number): number {
  return ((word >>> 0) + 0.5) / 2 ** 32
}

function tail(negative: boolean, next: () => number): number {
  for (;;) {
    const x = -Math.log(next()) / edge
    if (-2 * Math.log(next()) >= x * x) return negative ? -(edge + x) : edge + x
  }
}
