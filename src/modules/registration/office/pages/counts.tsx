import { Figures, formatNumber, type Lang } from '../../../../design/index.ts'
import type { Counts } from '../data/counts.ts'
import { words } from '../words.ts'

/** Where each figure leads: the filter that shows exactly those. */
export const countFilters: Record<keyof Counts, string> = {
  submitted: 'keadaan=masuk',
  drafts: 'keadaan=draf',
  toMend: 'keadaan=masuk&pembayaran=mend',
  incomplete: 'keadaan=masuk&kurang=ada',
  disowned: 'keadaan=masuk&perwakilan=disowned',
  disownedEarlier: 'keadaan=masuk&perwakilan=earlier',
  unasked: 'keadaan=masuk&perwakilan=held',
}

/** The address of a list with one more filter. */
export function filtered(path: string, filter: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${filter}`
}

const every: (keyof Counts)[] = ['submitted', 'drafts', 'toMend', 'incomplete']

interface CountFiguresProps {
  counts: Counts
  path: string
  lang: Lang
  /** Which of them; all unless said. */
  kinds?: (keyof Counts)[]
}

/** How a call stands in one line, below the heading of its list. */
export function CountLine({ counts, path, lang, kinds = every }: CountFiguresProps) {
  return (
    <>
      {kinds.map((key, at) => (
        <span key={key}>
          {at > 0 && ' · '}
          <a href={filtered(path, countFilters[key])}>{formatNumber(counts[key], lang)}</a> {words(lang).counts[key]}
        </span>
      ))}
    </>
  )
}

/** How a call stands, in large figures. */
export function CountFigures({ counts, path, lang, kinds = every }: CountFiguresProps) {
  const items = kinds.map(key => ({
    value: <a href={filtered(path, countFilters[key])}>{formatNumber(counts[key], lang)}</a>,
    label: words(lang).counts[key],
  }))
  return <Figures items={items} />
}
