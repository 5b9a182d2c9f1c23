import type { ComponentChildren } from 'preact'

/** More for those who want it, folded away, without JavaScript. */
export function Disclosure({
  summary,
  children,
  open,
}: {
  summary: string
  children: ComponentChildren
  open?: boolean
}) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
