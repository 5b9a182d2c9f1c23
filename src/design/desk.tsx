import type { ComponentChildren } from 'preact'
import type { StatusKind } from './frame.ts'
import { Status } from './status.tsx'

export interface DeskProps {
  /** 17 rem at the left: what waits. */
  queue: ComponentChildren
  queueLabel: string
  /** The case in the middle. */
  children: ComponentChildren
  /** 21 rem at the right: what to decide. */
  side: ComponentChildren
  sideLabel: string
}

/** A desk of three columns that scroll by themselves; on a phone the case comes first, then the decision, then the queue. */
export function Desk({ queue, queueLabel, children, side, sideLabel }: DeskProps) {
  return (
    <div class="desk">
      <section class="case">{children}</section>
      <section class="side" aria-label={sideLabel}>
        {side}
      </section>
      <section class="queue noprint" aria-label={queueLabel}>
        {queue}
      </section>
    </div>
  )
}

/** A staff page that is not a desk: everything below one heading, at the desk's edge. */
export function Workspace({ children }: { children: ComponentChildren }) {
  return <div class="wrap space">{children}</div>
}

/** The head of a desk's column, with something at its right end. */
export function DeskHead({ children, aside }: { children: ComponentChildren; aside?: ComponentChildren }) {
  return (
    <div class="head dh">
      {children}
      {aside}
    </div>
  )
}

export interface QueueEntry {
  href: string
  title: ComponentChildren
  detail?: string
  status?: { kind: StatusKind; word: string }
  current?: boolean
}

/** What waits on a desk; the open one has a bar and a tint. */
export function Queue({ entries }: { entries: QueueEntry[] }) {
  return (
    <ol class="rows q">
      {entries.map(entry => (
        <li key={entry.href}>
          <a href={entry.href} aria-current={entry.current ? 'true' : undefined}>
            <b>{entry.title}</b>
            <span class="sm mu">{entry.detail}</span>
            {entry.status && <Status kind={entry.status.kind}>{entry.status.word}</Status>}
          </a>
        </li>
      ))}
    </ol>
  )
}

export interface Requirement {
  n: number
  title: ComponentChildren
  status: { kind: StatusKind; word: string }
  /** The open one shows its controls below. */
  open?: ComponentChildren
  href?: string
}

/** Numbered requirements with their state; the open one has an ink bar and holds its controls. */
export function Requirements({ items }: { items: Requirement[] }) {
  return (
    <ol class="rows ck">
      {items.map(item => (
        <li key={item.n} class={item.open ? 'on' : undefined}>
          <span class="mu n">{item.n}</span>
          <span>{item.href ? <a href={item.href}>{item.title}</a> : item.title}</span>
          <Status kind={item.status.kind}>{item.status.word}</Status>
          {item.open && <div class="reasons">{item.open}</div>}
        </li>
      ))}
    </ol>
  )
}

/** The decision at the foot of a column or page: stays in sight. */
export function StickyFoot({ children }: { children: ComponentChildren }) {
  return <div class="floor noprint">{children}</div>
}
