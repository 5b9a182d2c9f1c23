import type { ComponentChildren } from 'preact'
import { soft } from './soft.tsx'

export interface SectionProps {
  title: string
  /** One grey line below the heading: what it counts, how fresh it is. */
  note?: ComponentChildren
  id?: string
  /** Stands at the right end of the heading: a link, an export. */
  aside?: ComponentChildren
  /** Only on the screen: on paper it would be an empty form. */
  onScreen?: boolean
  children: ComponentChildren
}

/** A chapter of a page: opens with a ruled line, not with a box. */
export function Section({ title, note, id, aside, onScreen, children }: SectionProps) {
  return (
    <section class={onScreen ? 'sec noprint' : 'sec'} id={id}>
      <div class="head">
        <h2>{title}</h2>
        {aside}
      </div>
      {note && <p class="sm mu">{note}</p>}
      {children}
    </section>
  )
}

export interface HeadingProps {
  children: ComponentChildren
  /** Small and grey above: a number, a place in a list. */
  over?: ComponentChildren
  /** Whose page it is: a pesantren's full name. */
  name?: string
  /** Below: the date, the facts in one line. */
  under?: ComponentChildren
  aside?: ComponentChildren
}

/** The page's h1 with the small lines around it. */
export function Heading({ children, over, name, under, aside }: HeadingProps) {
  return (
    <div class="head page">
      <div>
        {over && <p class="sm mu">{over}</p>}
        <h1>{soft(children)}</h1>
        {name && (
          <p class="name">
            <Name>{name}</Name>
          </p>
        )}
        {under && <p class="mu">{soft(under)}</p>}
      </div>
      {aside}
    </div>
  )
}

/**
 * Two columns on a desktop, one below the other on a phone. The left one is wider (7 : 5) unless told otherwise.
 * A third child stands below the first one on a desktop, and last on a phone.
 */
export function Columns({ children, even, right }: { children: ComponentChildren; even?: boolean; right?: boolean }) {
  return <div class={even ? 'duo even' : right ? 'duo right' : 'duo'}>{children}</div>
}

/** Keeps long text at a readable width. */
export function Prose({ children }: { children: ComponentChildren }) {
  return <div class="prose">{children}</div>
}

/** Secondary text. */
export function Muted({ children, small }: { children: ComponentChildren; small?: boolean }) {
  return <span class={small ? 'mu sm' : 'mu'}>{soft(children)}</span>
}

/** A name as it is written; words with a hyphen (AL-ISLAMI) do not break. One element, also among flexible neighbours. */
export function Name({ children }: { children: string }) {
  return (
    <span>
      {children.split(/(\S*\w-\w\S*)/).map((part, at) =>
        at % 2 && part.length < 30 ? (
          <span key={at} class="nb">
            {part}
          </span>
        ) : (
          soft(part)
        ),
      )}
    </span>
  )
}
