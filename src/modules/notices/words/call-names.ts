import type { Lang } from '../../../design/index.ts'
import type { AnnouncedCall } from '../../programmes/index.ts'

/** "UMKM Juara 2031: Pendaftaran usaha": a call among those of several seasons. */
export const callTitle = ({ season, name }: Pick<AnnouncedCall, 'season' | 'name'>, lang: Lang): string =>
  `${season[lang]}: ${name[lang]}`

/** "a, b, dan c". */
export function listed(words: string[], lang: Lang, and: 'and' | 'or' = 'and'): string {
  const word = { id: { and: 'dan', or: 'atau' }, en: { and: 'and', or: 'or' } }[lang][and]
  if (words.length < 2) return words.join('')
  const comma = words.length > 2 && lang === 'id' ? ',' : ''
  return `${words.slice(0, -1).join(', ')}${comma} ${word} ${words.at(-1)!}`
}
