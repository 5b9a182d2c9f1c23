import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import { Kbd } from './kbd.tsx'

interface Look {
  children: ComponentChildren
  /** Not the one thing to do here: outlined instead of filled. */
  alt?: boolean
  /** Cannot be undone: red outline. Stands on a page of its own that says what will happen. */
  danger?: boolean
  icon?: IconName
  /** The key that does the same, shown at the right end. */
  shortcut?: string
}

export interface ButtonProps extends Look {
  name?: string
  value?: string
  type?: 'submit' | 'button'
  form?: string
  formAction?: string
  /** Opens what comes beside the form, which stays as it is typed. */
  formTarget?: '_blank'
  disabled?: boolean
  id?: string
}

/** Does something. At most one filled button per screen. */
export function Button({ children, alt, danger, icon, shortcut, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button class={look({ alt, danger })} type={type} aria-keyshortcuts={shortcut} {...rest}>
      <Face icon={icon} shortcut={shortcut}>
        {children}
      </Face>
    </button>
  )
}

/** Goes somewhere, and looks as important as a button. */
export function ButtonLink({
  href,
  children,
  alt,
  danger,
  icon,
  shortcut,
  ...rest
}: Look & { href: string; download?: boolean }) {
  return (
    <a class={look({ alt, danger })} href={href} aria-keyshortcuts={shortcut} {...rest}>
      <Face icon={icon} shortcut={shortcut}>
        {children}
      </Face>
    </a>
  )
}

/** A row of buttons and of links that stand beside them; on a phone one below the other. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="act noprint">{children}</div>
}

/** A link with a full target, for the way that is not the button. */
export function TapLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class="tap" href={href}>
      {children}
    </a>
  )
}

function look({ alt, danger }: { alt?: boolean; danger?: boolean }): string {
  if (danger) return 'btn alt danger'
  return alt ? 'btn alt' : 'btn'
}

function Face({ children, icon, shortcut }: { children: ComponentChildren; icon?: IconName; shortcut?: string }) {
  return (
    <>
      {icon && icon !== 'next' && <Icon name={icon} />}
      {children}
      {icon === 'next' && <Icon name="next" />}
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </>
  )
}
