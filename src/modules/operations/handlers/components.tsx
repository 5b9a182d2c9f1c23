import { Gallery } from '../../../design/gallery.tsx'
import { ToyCase } from '../../../platform/case/index.ts'
import { ToyDecisions } from '../../../platform/decision/index.ts'
import { ToyHistory } from '../../../platform/history/index.ts'
import { ToyHome } from '../../../platform/home/index.ts'
import { ToyList } from '../../../platform/list/index.ts'
import { ToyMailing } from '../../../platform/mailing/index.ts'
import { ToyPlan } from '../../../platform/plan/index.ts'
import { ToyJudgement } from '../../../platform/requirement/index.ts'
import { ToyLookup, ToyResponse } from '../../../platform/response/index.ts'
import { ToyStaffForm } from '../../../platform/staff-form/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { page } from '../../../platform/web/reply.ts'
import { words } from '../words.ts'

/** GET /komponen: trial only, every component in all its states, then the engines that are more than components. */
export function components(c: Context): Promise<Response> {
  const { lang } = c.var
  const body = (
    <>
      <Gallery />
      <ToyResponse lang={lang} />
      <ToyLookup lang={lang} />
      <ToyJudgement lang={lang} />
      <ToyDecisions lang={lang} />
      <ToyHistory lang={lang} />
      <ToyCase lang={lang} />
      <ToyPlan lang={lang} />
      <ToyList lang={lang} />
      <ToyMailing lang={lang} />
      <ToyStaffForm lang={lang} />
      <ToyHome lang={lang} />
    </>
  )
  return page(c, { title: words(lang).components.title, noindex: true, sheets: ['kerja', 'paper'] }, body)
}
