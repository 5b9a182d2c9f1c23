import type { ComponentChildren } from 'preact'
import type { StatusKind } from './frame.ts'
import { Tile } from './status.tsx'

export type NoticeKind = 'waiting' | 'ok' | 'info' | 'wrong'

const tiles: Record<NoticeKind, StatusKind> = { waiting: 'waiting', ok: 'done', info: 'info', wrong: 'wrong' }

export interface NoticeProps {
  kind: NoticeKind
  title: string
  children?: ComponentChildren
  /** Said aloud when it appears: the answer to what somebody just did. */
  live?: boolean
}

/** Something to know on this page: the connection, the answer to an act, a thing that waits. */
export function Notice({ kind, title, children, live }: NoticeProps) {
  return (
    <div class={`net ${tiles[kind]}`} role={live ? 'status' : undefined}>
      <Tile kind={tiles[kind]} />
      <div>
        <b>{title}</b>
        {children && <div class="sm">{children}</div>}
      </div>
    </div>
  )
}

/** One sentence that needs attention, beside a bar: no box, no tile. */
export function Callout({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <p class="call">
      <b>{title}</b> {children}
    </p>
  )
}
