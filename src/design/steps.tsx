import type { ComponentChildren } from 'preact'
import type { StatusKind } from './frame.ts'
import { useWords } from './lang.ts'
import { Tile } from './status.tsx'

export interface Step {
  title: string
  detail?: ComponentChildren
  /** `running`: goes on beside the one that is now. */
  state: 'done' | 'running' | 'now' | 'next'
  href?: string
}

const tiles: Record<Step['state'], StatusKind> = { done: 'done', running: 'progress', now: 'progress', next: 'empty' }

/** A way with stations: what is behind, where we stand, what comes. */
export function Steps({ items, level = 3 }: { items: Step[]; level?: 2 | 3 }) {
  return (
    <ol class="tl">
      {items.map(step => (
        <li
          key={step.title}
          class={step.state === 'next' ? undefined : step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <Tile kind={tiles[step.state]} />
          <div>
            <Title step={step} level={level} />
            {step.detail && <p class="sm mu">{step.detail}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Title({ step, level }: { step: Step; level: 2 | 3 }) {
  const w = useWords()
  const H = level === 2 ? 'h2' : 'h3'
  return (
    <H>
      {step.href ? <a href={step.href}>{step.title}</a> : step.title}
      {step.state === 'now' && <Tag>{w.now}</Tag>}
    </H>
  )
}

/** A word on a green tile: "Sekarang". */
export function Tag({ children }: { children: ComponentChildren }) {
  return <span class="tag">{children}</span>
}
