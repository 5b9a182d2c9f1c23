import { caseSlots } from '../../../../platform/case/index.ts'
import { currentConfirmation } from '../../../../platform/confirmation/index.ts'
import { queueOf, type RowQueue } from '../../../../platform/list/index.ts'
import { judgedNow, sentWithPapers } from '../../../../platform/response/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { personalOf } from '../../../people/index.ts'
import { seasonForm } from '../../../programmes/index.ts'
import type { Judged } from '../../data/submissions.ts'
import { judge } from '../../papers/judge.ts'
import { caseAddress, officeList } from '../lists/lists.ts'
import { CasePage, type SeenCase } from '../pages/case.tsx'
import { entryOf, titleOf } from '../pages/cells.tsx'
import { openCase, settingOf, type Opened } from './setting.ts'

/** What rooms add to the page of a case. */
export const slots = caseSlots<SeenCase>()

/** GET /kantor/:programme/:year/pendaftaran/:id */
export async function showCase(c: Context): Promise<Response> {
  const opened = await openCase(c)
  if (!opened) return problem(c, 404)
  const { shown, base, query } = opened
  // One case, one address: its number, once it has one.
  if (shown.number && shown.number !== c.req.param('id')) return seeOther(c, caseAddress(base, shown, query))
  const seen = await seeCase(c, opened)
  const { lang } = c.var
  const title = titleOf(shown, lang) + (shown.number ? '' : ` (${shown.draftCode})`)
  return page(c, { title }, <CasePage {...{ lang, ...seen }} {...await partsBeside(c, seen)} />)
}

async function seeCase(c: Context, { shown, ...opened }: Opened): Promise<SeenCase> {
  const { db } = c.var.house
  const setting = await settingOf(c, opened)
  const form = await seasonForm(db, shown.formVersionId)
  const sent = shown.number ? await sentWithPapers<Judged>(db, shown.responseId) : undefined
  const personal = await personalOf(c, { subjectKind: 'registration', subjectId: shown.id })
  return { ...setting, shown, form, sent, personal }
}

async function partsBeside(c: Context, seen: SeenCase) {
  const { db } = c.var.house
  const [queue, sections, confirmation, judged] = await Promise.all([
    queueBeside(c, seen),
    slots.sectionsOf(c, seen),
    currentConfirmation(db, seen.shown.responseId),
    judgedAs(c, seen),
  ])
  return { queue, sections, confirmation, judged }
}

function queueBeside(c: Context, { shown, ...setting }: SeenCase): Promise<RowQueue> {
  const back = setting.base + setting.query
  return queueOf(c, officeList(setting), undefined, {
    openId: shown.id,
    back,
    entryOf: row => entryOf(row, c.var.lang),
  })
}

/** What the system sees: as it was sent, unless a file has turned out not to be usable since. */
async function judgedAs(c: Context, { shown, season, form, sent }: SeenCase): Promise<Judged | undefined> {
  return (
    sent &&
    judgedNow(sent, slots =>
      judge(c.var.house.db, form, { ...shown, seasonId: season.id, answers: sent.answers, slots }),
    )
  )
}
