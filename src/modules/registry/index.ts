// The door of the registry: pesantren for life.
import type { Lang } from '../../design/index.ts'
import { words } from './words.ts'

export { applyList, keepPlan, planList, type Planned } from './actions/import-list.ts'
export { undoImport } from './actions/undo-import.ts'
export { policy } from './rules/policy.ts'
export type { ImportRow } from './rules/plan-import.ts'

/** Sentences about rows of an import: what is odd, why one was skipped. */
export function importSentences(lang: Lang): Pick<ReturnType<typeof words>, 'problem' | 'skipped'> {
  return words(lang)
}
