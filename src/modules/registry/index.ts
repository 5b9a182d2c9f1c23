// The door of the registry: pesantren for life.
import type { Lang } from '../../design/index.ts'
import { words } from './words.ts'

export { applyList, keepPlan, planList, planRows, type Planned } from './actions/import-list.ts'
export { createPesantren, type PesantrenGiven } from './actions/create-pesantren.ts'
export { setFacts } from './actions/set-facts.ts'
export { recordAccount, recordUnit, type BankAccount, type BusinessUnit } from './data/lifelong.ts'
export type { Source } from './data/facts.ts'
export { findPesantren, organisationById, type Pesantren } from './data/pesantren.ts'
export { searchPesantren, type FoundPesantren } from './data/search.ts'
export { applyImport } from './jobs/apply-import.ts'
export { addPesantrenSlot, type PesantrenSlot } from './slots.ts'
export { routes } from './routes.ts'
export { undoImport } from './actions/undo-import.ts'
export { policy } from './rules/policy.ts'
export type { ImportRow } from './rules/plan-import.ts'

/** Sentences about rows of an import: what is odd, why one was skipped. */
export function importSentences(lang: Lang): Pick<ReturnType<typeof words>, 'problem' | 'skipped'> {
  return words(lang)
}
