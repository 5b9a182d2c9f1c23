/** One whole in its parts: ready and not yet ready. Labels stand beside it in words. */
export function SplitBar({
  parts,
  label,
}: {
  parts: { value: number; tone: 'green' | 'terra' | 'pale' }[]
  label: string
}) {
  const total = parts.reduce((sum, part) => sum + part.value, 0)
  return (
    <svg class="cx split" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
      {parts.map((part, at) => {
        const before = parts.slice(0, at).reduce((sum, one) => sum + one.value, 0)
        const [from, width] = [share(before, total), share(part.value, total)]
        return (
          <path
            key={at}
            class={fills[part.tone]}
            d={`M${from} 0h${Math.max(0, width - gap)}v6h-${Math.max(0, width - gap)}z`}
          />
        )
      })}
    </svg>
  )
}

const fills = { green: 'fg', terra: 'fw', pale: 'g2' }
const gap = 0.4

function share(value: number, total: number): number {
  return total > 0 ? Math.round((value / total) * 10000) / 100 : 0
}
