import type { ComponentChildren } from 'preact'
import { Actions, Back, ButtonLink, Desk, DeskHead, Queue, type Lang } from '../../design/index.ts'
import type { RowQueue } from './queue.ts'
import { words } from './words.ts'

export interface QueueDeskProps {
  lang: Lang
  queue: RowQueue
  /** What the way back to the list is called. */
  back: string
  /** What stands at the head of the row's own column, and at its right end before the steps. */
  head: ComponentChildren
  state: ComponentChildren
  children: ComponentChildren
  side: ComponentChildren
  sideLabel: string
}

/** The page of one row as a desk: the list at its left, the row with the steps to those before and after, what to decide. */
export function QueueDesk({ lang, queue, back, head, state, children, side, sideLabel }: QueueDeskProps) {
  return (
    <Desk
      queueLabel={words(lang).queue}
      queue={<QueueColumn queue={queue} back={back} />}
      sideLabel={sideLabel}
      side={side}
    >
      <DeskHead aside={<QueueSteps queue={queue} state={state} lang={lang} />}>{head}</DeskHead>
      {children}
    </Desk>
  )
}

function QueueColumn({ queue, back }: Pick<QueueDeskProps, 'queue' | 'back'>) {
  return (
    <>
      <DeskHead>
        <Back href={queue.back}>{back}</Back>
      </DeskHead>
      <Queue entries={queue.entries} />
    </>
  )
}

/** The rows before and after in the list, with their keys. */
function QueueSteps({ queue, state, lang }: Pick<QueueDeskProps, 'queue' | 'state' | 'lang'>) {
  const w = words(lang)
  return (
    <Actions>
      {state}
      {queue.previous && (
        <ButtonLink href={queue.previous} alt shortcut="k">
          {w.previous}
        </ButtonLink>
      )}
      {queue.next && (
        <ButtonLink href={queue.next} alt shortcut="j">
          {w.next}
        </ButtonLink>
      )}
    </Actions>
  )
}
