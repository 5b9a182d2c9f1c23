import type { ComponentChildren } from 'preact'
import type { StatusKind } from './frame.ts'
import { useWords } from './lang.ts'
import { Status } from './status.tsx'

export interface Task {
  title: ComponentChildren
  /** One grey line: what is missing. */
  detail?: ComponentChildren
  /** Without it the row is locked. */
  href?: string
  status?: { kind: StatusKind; word: string }
  /** 0–100: how much of it has travelled. */
  percent?: number
}

/** Sections of a form, letters in an outbox: the whole row is the link, its state at the right. */
export function TaskList({ items }: { items: Task[] }) {
  return (
    <ol class="rows tasks">
      {items.map((task, at) => (
        <li key={at}>
          {task.href ? (
            <a class="task" href={task.href}>
              <Row task={task} />
            </a>
          ) : (
            <div class="task">
              <Row task={task} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

function Row({ task }: { task: Task }) {
  const w = useWords()
  return (
    <>
      <span>
        <b>{task.title}</b>
        {task.detail && <small class="mu">{task.detail}</small>}
        {task.percent !== undefined && <Travelled percent={task.percent} />}
      </span>
      {task.status ? <Status kind={task.status.kind}>{task.status.word}</Status> : <span class="mu">{w.locked}</span>}
    </>
  )
}

function Travelled({ percent }: { percent: number }) {
  return (
    <svg class="cx thin" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <path class="fl" d="M0 0h100v4H0z" />
      <path class="fg" d={`M0 0h${percent}v4H0z`} />
    </svg>
  )
}
