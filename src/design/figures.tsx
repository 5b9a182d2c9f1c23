import type { ComponentChildren } from 'preact'

export interface Figure {
  /** Already formatted: "2.347". */
  value: ComponentChildren
  label: ComponentChildren
}

/** Large numbers, each with what it counts, right-aligned on one edge. */
export function Figures({ items }: { items: Figure[] }) {
  return (
    <dl class="figs">
      {items.map((item, at) => (
        <div key={at}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
