import type { Lang } from '../../../design/index.ts'
import type { CaseSection } from '../../case/index.ts'
import type { Tx } from '../../database/open.ts'
import { draftContent } from '../data/progress.ts'
import { DraftProgress } from '../pages/draft-progress.tsx'
import { progressOf } from '../rules/progress.ts'
import type { ResponseForm } from '../serving.ts'
import { words } from '../words.ts'

export interface DraftAsked {
  responseId: string
  form: Pick<ResponseForm, 'content' | 'slots'>
  startedAt: Temporal.Instant
}

/** How far a draft is, as a section of a case, for those who may not see one of its answers. */
export async function progressSection(
  tx: Tx,
  { responseId, form, startedAt }: DraftAsked,
  lang: Lang,
): Promise<CaseSection> {
  const { savedAt, ...draft } = await draftContent(tx, responseId)
  const papers = { slots: form.slots, files: draft.files }
  const progress = progressOf(form.content, draft.answers, papers, draft.documents)
  const body = <DraftProgress {...{ progress, startedAt, savedAt, lang }} />
  return { id: 'progress', label: words(lang).progress.title, body }
}
