import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Invented wishes: each pesantren names some buyers, popular ones more often; weights 1 to 100 with two decimals. */
export function fair(pesantren: number, buyers: number, wishes: number, seed: number, popularity = 0.35) {
  const chance = xoroshiro128plus(seed)
  const draw = () => uniformFloat64(chance)
  const pull = Array.from({ length: buyers }, (_, b) => 1 / (b + 1) ** popularity)
  const rows = { pesantren: [] as string[], buyer: [] as string[], weight: [] as number[] }
  for (let p = 0; p < pesantren; p++) {
    const chosen = new Set<number>()
    while (chosen.size < wishes) {
      const b = Math.floor(draw() * buyers)
      if (draw() < pull[b]!) chosen.add(b)
    }
    for (const b of chosen) {
      rows.pesantren.push(`P${String(p + 1).padStart(4, '0')}`)
      rows.buyer.push(`B${String(b + 1).padStart(2, '0')}`)
      rows.weight.push(Math.round(100 + 9900 * (0.6 * draw() + 0.4 * pull[b]!)) / 100)
    }
  }
  return { ...rows, weight: Float64Array.from(rows.weight) }
}
