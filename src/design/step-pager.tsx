import { Icon } from './icon.tsx'
import { useWords } from './lang.ts'

export interface StepPagerProps {
  /** Where we are, in words: "51–100 dari 8.410". */
  where: string
  previous?: string
  next?: string
}

/** The ways through a list that knows its neighbours, not its page numbers; nothing when there are none. */
export function StepPager({ where, previous, next }: StepPagerProps) {
  const w = useWords()
  if (!previous && !next) return null
  return (
    <nav class="pager noprint" aria-label={w.pages}>
      <p class="mu num">{where}</p>
      <ul>
        {previous && (
          <li>
            <a href={previous} rel="prev">
              <Icon name="back" />
              {w.previousPage}
            </a>
          </li>
        )}
        {next && (
          <li>
            <a href={next} rel="next">
              {w.nextPage}
              <Icon name="next" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
