import type { ComponentChildren } from 'preact'

export interface LiveProps {
  /** The page again, for those without the script. */
  refresh: { href: string; label: string }
  children: ComponentChildren
}

/** A part that goes on by itself: where the script runs it is read again every two seconds, and the page once it has ended. */
export function Live({ refresh, children }: LiveProps) {
  return (
    <>
      <div data-live>{children}</div>
      <p class="noprint">
        <a class="tap" href={refresh.href}>
          {refresh.label}
        </a>
      </p>
    </>
  )
}
