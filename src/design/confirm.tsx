import type { ComponentChildren } from 'preact'
import { Actions, Button, TapLink } from './button.tsx'
import { Hidden } from './question.tsx'

export interface ConfirmProps {
  /** The question itself: "Hapus 3 berkas?" */
  title: string
  /** What will happen, and whether it can be undone. */
  children: ComponentChildren
  action: string
  hidden?: Record<string, string>
  button: string
  danger?: boolean
  cancel: { href: string; label: string }
}

/** A page of its own instead of a dialog: what will happen, one button that does it, one link that does not. */
export function Confirm({ title, children, action, hidden, button, danger, cancel }: ConfirmProps) {
  return (
    <form method="post" action={action} class="ask">
      <Hidden fields={hidden} />
      <h1>{title}</h1>
      <div class="why">{children}</div>
      <Actions>
        <Button danger={danger}>{button}</Button>
        <TapLink href={cancel.href}>{cancel.label}</TapLink>
      </Actions>
    </form>
  )
}
