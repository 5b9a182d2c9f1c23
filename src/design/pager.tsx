import { formatNumber } from './format.ts'
import { Icon } from './icon.tsx'
import { useLang, useWords } from './lang.ts'

export interface PagerProps {
  /** From 1. */
  page: number
  size: number
  total: number
  href: (page: number) => string
}

/** Where we are in a long list and the ways through it; nothing when everything is on one page. */
export function Pager({ page, size, total, href }: PagerProps) {
  const w = useWords()
  const lang = useLang()
  const last = Math.ceil(total / size)
  if (last <= 1) return null
  const n = (value: number) => formatNumber(value, lang)
  return (
    <nav class="pager noprint" aria-label={w.pages}>
      <p class="mu num">{w.range(n((page - 1) * size + 1), n(Math.min(total, page * size)), n(total))}</p>
      <ul>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              <Icon name="back" />
              {w.previousPage}
            </a>
          </li>
        )}
        {shownPages(page, last).map((number, at) => (
          <li key={`${at}`} class="no">
            {number === null ? '…' : <PageLink current={number === page} href={href(number)} text={n(number)} />}
          </li>
        ))}
        {page < last && (
          <li>
            <a href={href(page + 1)} rel="next">
              {w.nextPage}
              <Icon name="next" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

function PageLink({ current, href, text }: { current: boolean; href: string; text: string }) {
  const w = useWords()
  return (
    <a href={href} aria-label={`${w.page} ${text}`} aria-current={current ? 'page' : undefined}>
      {text}
    </a>
  )
}

/** The first, the last, the current one and its neighbours; null where some are left out. */
export function shownPages(page: number, last: number): (number | null)[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, last])]
    .filter(n => n >= 1 && n <= last)
    .sort((a, b) => a - b)
  return wanted.flatMap((n, at) => {
    const gap = n - (wanted[at - 1] ?? n - 1)
    if (gap === 2) return [n - 1, n]
    return gap > 2 ? [null, n] : [n]
  })
}
