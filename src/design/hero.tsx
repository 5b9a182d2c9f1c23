import type { ComponentChildren } from 'preact'
import { formatNumber } from './format.ts'
import { useLang } from './lang.ts'

export interface HeroProps {
  /** "Wilujeng sumping." */
  greeting?: { text: string; lang?: string }
  title: string
  lead?: string
  /** The right half on a desktop: days left, one button, one link. */
  children?: ComponentChildren
}

/** The opening of a public page inside the green band. */
export function Hero({ greeting, title, lead, children }: HeroProps) {
  return (
    <div class="hero">
      <div>
        {greeting && (
          <p class="big" lang={greeting.lang}>
            {greeting.text}
          </p>
        )}
        <h1>{title}</h1>
        {lead && <p class="big">{lead}</p>}
      </div>
      {children && <div class="go">{children}</div>}
    </div>
  )
}

/** "16 hari lagi" as a large figure with its deadline. */
export function Countdown({ n, unit, until }: { n: number; unit: string; until: string }) {
  return (
    <p class="left">
      <b>{formatNumber(n, useLang())}</b> {unit}
      <br />
      <span class="sm">{until}</span>
    </p>
  )
}
