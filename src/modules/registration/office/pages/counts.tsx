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

/** What the office is told of a call. */
export const every: (keyof Counts)[] = ['submitted', 'drafts', 'toMend', 'incomplete']
/** What officers near are told of it: nothing of payment. */
export const near: (keyof Counts)[] = ['submitted', 'drafts', 'incomplete']

/** Without what is counted of calls that pay, where the call pays nothing. */
export function payingOnly(kinds: (keyof Counts)[], { pays }: { pays: boolean }): (keyof Counts)[] {
  return pays ? kinds : kinds.filter(kind => kind !== 'toMend')
}

interface CountFiguresProps {
  counts: Counts
  path: string
  lang: Lang
  /** Which of them. */
  kinds: (keyof Counts)[]
}

/** How a call stands in one line, below the heading of its list. */
export function CountLine({ counts, path, lang, kinds }: CountFiguresProps) {
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
export function CountFigures({ counts, path, lang, kinds }: CountFiguresProps) {
  const items = kinds.map(key => ({
    value: <a href={filtered(path, countFilters[key])}>{formatNumber(counts[key], lang)}</a>,
    label: words(lang).counts[key],
  }))
  return <Figures items={items} />
}
