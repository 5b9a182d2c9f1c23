import { formatDate } from '../../../../design/index.ts'
import { currentConfirmation } from '../../../../platform/confirmation/index.ts'
import { byMeaning } from '../../../../platform/form/meaning.ts'
import { queueOf, type RowQueue } from '../../../../platform/list/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { personalOf } from '../../../people/index.ts'
import { seasonForm } from '../../../programmes/index.ts'
import { recordBeside } from '../../../registry/index.ts'
import { lastSent } from '../../data/submissions.ts'
import type { Case } from '../data/case.ts'
import { draftContent } from '../data/progress.ts'
import { CasePage, factsLine } from '../pages/case.tsx'
import { entryOf } from '../pages/cells.tsx'
import { DraftPage } from '../pages/draft-case.tsx'
import type { Setting } from '../pages/filters.ts'
import { caseAddress, officeList } from '../pages/lists.ts'
import { progressOf } from '../rules/progress.ts'
import { words } from '../words.ts'
import { historyOf } from './case-history.ts'
import { categoryOfCase, documentsOf, likenessOf, sectionsOf } from './case-parts.ts'
import { openCase, settingOf } from './setting.ts'

/** GET /kantor/:programme/:year/pendaftaran/:id */
export async function showCase(c: Context): Promise<Response> {
  const opened = await openCase(c)
  if (!opened) return problem(c, 404)
  const { shown, base, query } = opened
  // One case, one address: its number, once it has one.
  if (shown.number && shown.number !== c.req.param('id')) return seeOther(c, caseAddress(base, shown, query))
  const setting = await settingOf(c, opened)
  return shown.number ? showSubmitted(c, shown, setting) : showDraft(c, shown, setting)
}

async function showDraft(c: Context, shown: Case, setting: Setting): Promise<Response> {
  const { house, lang } = c.var
  const form = await seasonForm(house.db, shown.formVersionId)
  const personal = await personalOf(c, { subjectKind: 'registration', subjectId: shown.id })
  const [draft, queue, history] = await Promise.all([
    draftContent(house.db, shown.responseId),
    queueBeside(c, setting, shown.id),
    historyOf(c, shown, setting.season.id),
  ])
  const papers = { slots: form.slots, files: draft.files }
  const progress = progressOf(form.content, draft.answers, papers, draft.documents)
  const body = <DraftPage {...{ lang, form, book: setting.book, shown, personal, queue, progress, history }} />
  return page(c, { title: `${words(lang).list.draftOf(shown.contact.name)} (${shown.draftCode})` }, body)
}

async function showSubmitted(c: Context, shown: Case, setting: Setting): Promise<Response> {
  const { house, lang } = c.var
  const { book, season } = setting
  const form = await seasonForm(house.db, shown.formVersionId)
  const submission = (await lastSent(house.db, shown.responseId))!
  const personal = await personalOf(c, { subjectKind: 'registration', subjectId: shown.id })
  const [queue, papers, record, likeness, history, confirmation] = await Promise.all([
    queueBeside(c, setting, shown.id),
    documentsOf(c, shown, form, submission.answers, setting),
    recordBeside(c, shown.organisationId, byMeaning(form.content, submission.answers)),
    likenessOf(c, shown, season.id, setting.base),
    historyOf(c, shown, season.id),
    currentConfirmation(house.db, shown.responseId),
  ])
  const sent = words(lang).case.submittedAt(formatDate(submission.submittedAt, lang, 'datetime'))
  const facts = factsLine({ shown, book, form, lang }, categoryOfCase(submission.answers, form), sent)
  const sections = sectionsOf(submission.answers, form, book, c, personal.shown)
  const print = `${caseAddress(setting.base, shown)}/cetak`
  const { judged } = submission
  const parts = { queue, ...papers, record, likeness, history, confirmation, judged, sections, personal, print }
  return page(
    c,
    { title: shown.name ?? shown.number! },
    <CasePage {...{ lang, book, form, shown, facts }} {...parts} />,
  )
}

function queueBeside(c: Context, setting: Setting, openId: string): Promise<RowQueue> {
  const back = setting.base + setting.query
  return queueOf(c, officeList(setting), undefined, { openId, back, entryOf: row => entryOf(row, c.var.lang) })
}
