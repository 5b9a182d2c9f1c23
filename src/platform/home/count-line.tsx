import { formatNumber, type Lang } from '../../design/index.ts'
import type { LinkedCount } from './slot.ts'

/** How something stands in one line, such as below the heading of its list. */
export function CountLine({ lang, counts }: { lang: Lang; counts: LinkedCount[] }) {
  return (
    <>
      {counts.map(({ count, label, href }, at) => (
        <span key={label}>
          {at > 0 && ' · '}
          <a href={href}>{formatNumber(count, lang)}</a> {label}
        </span>
      ))}
    </>
  )
}
