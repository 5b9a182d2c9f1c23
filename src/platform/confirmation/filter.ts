import type { Expression, SqlBool } from 'kysely'
import type { Lang } from '../../design/index.ts'
import type { Filter } from '../list/index.ts'
import type { ConfirmationWords } from './words.ts'

/** Filters a list by what the number is worth: its answer, or why there is none. `where` is {@link confirmationIs}. */
export function confirmationFilter<Given = undefined>(
  key: string,
  words: (lang: Lang) => ConfirmationWords,
  where: (value: string) => Expression<SqlBool>,
): Filter<Given> {
  const labels = (lang: Lang) => ({ ...words(lang).states, earlier: words(lang).earlier })
  return {
    key,
    label: lang => words(lang).section,
    options: ({ lang }) => Object.entries(labels(lang)).map(([value, label]) => ({ value, label })),
    where,
  }
}
