import type { ComponentChildren } from 'preact'
import { soft } from './soft.tsx'

export interface Pair {
  term: string
  detail: ComponentChildren
  /** The way to change it: the link's words, and whose they are for those who only hear them. */
  change?: { href: string; label: string }
}

/** Facts about one thing: the name of each at the left, itself at the right. */
export function KeyValue({ items }: { items: Pair[] }) {
  return (
    <dl class="kv">
      {items.map(item => (
        <div key={item.term}>
          <dt>{breakable(item.term)}</dt>
          <dd>
            {soft(item.detail)}
            {item.change && (
              <a class="chg noprint" href={item.change.href}>
                {item.change.label}
                <span class="vh"> {item.term}</span>
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** "Kabupaten/kota" may break behind the stroke, where a phone's narrow column needs it. */
function breakable(term: string) {
  return term.split('/').flatMap((part, at) => (at === 0 ? [part] : ['/', <wbr key={at} />, part]))
}
