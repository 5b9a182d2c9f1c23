import type { ComponentChildren } from 'preact'
import { Actions } from './button.tsx'
import { Tile } from './status.tsx'

/** Nothing here yet: why, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ComponentChildren
  action?: ComponentChildren
}) {
  return (
    <div class="none">
      <Tile kind="empty" />
      <div>
        <b>{title}</b>
        {children && <p class="mu">{children}</p>}
        {action && <Actions>{action}</Actions>}
      </div>
    </div>
  )
}
