import type { Lang } from '../../../design/index.ts'
import { words } from '../words.ts'

/** Why the office changes what somebody else has or is: the same rule wherever it is asked. */
export const reasonField = {
  type: 'long',
  label: (lang: Lang) => words(lang).person.reason,
  limit: 500,
  least: 10,
  sentences: (lang: Lang) => ({ required: words(lang).person.reasonBad, 'text.short': words(lang).person.reasonBad }),
} as const

/** Why a role ends: whoever holds it reads it. */
export const endReasonField = { ...reasonField, hint: (lang: Lang) => words(lang).person.reasonTold } as const
