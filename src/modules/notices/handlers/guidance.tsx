import type { Context, Handler } from '../../../platform/web/context.ts'
import { EmptyState } from '../../../design/index.ts'
import { page } from '../../../platform/web/reply.ts'
import { currentSeason, seasonForm } from '../../programmes/index.ts'
import { GuidancePage } from '../pages/guidance.tsx'
import { QuestionsPage } from '../pages/questions.tsx'
import { RequirementsPage } from '../pages/requirements.tsx'
import { guidance, type GuidanceName } from '../words/guidance.ts'
import { questions } from '../words/questions.ts'
import { requirementWords } from '../words/requirements.ts'

/** GET /tentang, /bantuan, /privasi, /aksesibilitas */
export function showGuidance(name: GuidanceName): Handler {
  return c => {
    const { lang, house } = c.var
    const text = guidance(name, lang, house.env.helpWhatsapp)
    return page(c, { title: text.title, description: text.lead, narrow: true }, <GuidancePage {...text} />)
  }
}

/** GET /tanya-jawab */
export function showQuestions(c: Context): Promise<Response> {
  const { title, lead } = questions(c.var.lang)
  return page(c, { title, description: lead, narrow: true }, <QuestionsPage lang={c.var.lang} />)
}

/** GET /syarat */
export async function showRequirements(c: Context): Promise<Response> {
  const { house, lang, now } = c.var
  const w = requirementWords(lang)
  const season = await currentSeason(house.db, now)
  if (!season) return page(c, { title: w.title }, <EmptyState title={w.none} />)
  const form = await seasonForm(house.db, season.formVersionId)
  const body = <RequirementsPage form={form} lang={lang} />
  return page(c, { title: w.title, description: w.lead, narrow: true }, body)
}
