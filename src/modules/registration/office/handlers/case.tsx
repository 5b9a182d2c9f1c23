import { formatDate, type Lang } from '../../../../design/index.ts'
import { currentConfirmation } from '../../../../platform/confirmation/index.ts'
import { byMeaning } from '../../../../platform/form/meaning.ts'
import { queueOf, type RowQueue } from '../../../../platform/list/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { judgedNow } from '../../../../platform/response/index.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { personalOf } from '../../../people/index.ts'
import { seasonForm } from '../../../programmes/index.ts'
import { recordBeside } from '../../../registry/index.ts'
import { lastSent } from '../../data/submissions.ts'
import type { Case } from '../data/case.ts'
import { draftContent } from '../data/progress.ts'
import { CasePage, factsLine, type CaseProps } from '../pages/case.tsx'
import { entryOf } from '../pages/cells.tsx'
import { DraftPage } from '../pages/draft-case.tsx'
import type { Setting } from '../lists/filters.ts'
import { caseAddress, officeList } from '../lists/lists.ts'
import { judge } from '../../papers/judge.ts'
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
  const { book, base } = setting
  const form = await seasonForm(house.db, shown.formVersionId)
  const submission = (await lastSent(house.db, shown.responseId))!
  const { answers, submittedAt } = submission
  const personal = await personalOf(c, { subjectKind: 'registration', subjectId: shown.id })
  const parts = await partsBeside(c, shown, setting, { form, submission })
  const facts = factsLine({ shown, book, form, lang }, categoryOfCase(answers, form), sentAt(submittedAt, lang))
  const given = {
    ...{ lang, book, form, shown, facts, personal },
    sections: sectionsOf(answers, form, book, c, personal.shown),
    print: `${caseAddress(base, shown)}/cetak`,
  }
  return page(c, { title: shown.name ?? shown.number! }, <CasePage {...given} {...parts} />)
}

function sentAt(at: Temporal.Instant, lang: Lang): string {
  return words(lang).case.submittedAt(formatDate(at, lang, 'datetime'))
}

type Sent = Pick<CaseProps, 'form'> & { submission: NonNullable<Awaited<ReturnType<typeof lastSent>>> }

/** What is asked for besides the answers themselves. */
async function partsBeside(c: Context, shown: Case, setting: Setting, { form, submission }: Sent) {
  const { season, base } = setting
  const { answers } = submission
  const [queue, papers, record, likeness, history, confirmation] = await Promise.all([
    queueBeside(c, setting, shown.id),
    documentsOf(c, shown, form, answers, setting),
    recordBeside(c, shown.organisationId, byMeaning(form.content, answers)),
    likenessOf(c, shown, season.id, base),
    historyOf(c, shown, season.id),
    currentConfirmation(c.var.house.db, shown.responseId),
  ])
  const judged = await judgedNow(submission, papers.documents, slots =>
    judge(c.var.house.db, form, { ...shown, seasonId: season.id, answers, slots }),
  )
  return { queue, ...papers, record, likeness, history, confirmation, judged }
}

function queueBeside(c: Context, setting: Setting, openId: string): Promise<RowQueue> {
  const back = setting.base + setting.query
  return queueOf(c, officeList(setting), undefined, { openId, back, entryOf: row => entryOf(row, c.var.lang) })
}
