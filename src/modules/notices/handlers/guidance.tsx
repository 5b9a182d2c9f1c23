import type { Context, Handler } from '../../../platform/web/context.ts'
import { EmptyState } from '../../../design/index.ts'
import { page } from '../../../platform/web/reply.ts'
import { announcedCalls, readPrizes, seasonForm, timeline } from '../../programmes/index.ts'
import { GuidancePage } from '../pages/guidance.tsx'
import { QuestionsPage } from '../pages/questions.tsx'
import { RequirementsPage } from '../pages/requirements.tsx'
import { callFacts } from '../rules/call-facts.ts'
import { guidance, type GuidanceName } from '../words/guidance.ts'
import type { GuidanceFacts } from '../words/guide.ts'
import { questions } from '../words/questions.ts'
import { requirementWords } from '../words/requirements.ts'

/** GET /tentang, /bantuan, /privasi, /aksesibilitas */
export function showGuidance(name: GuidanceName): Handler {
  return async c => {
    const { lang, house } = c.var
    const calls = name === 'about' || name === 'privacy' ? await factsOfCalls(c) : []
    const facts = { whatsapp: house.env.helpWhatsapp, calls, ...(await givenBy(c, name === 'about' ? calls : [])) }
    const text = guidance(name, lang, facts)
    return page(c, { title: text.title, description: text.lead, narrow: true }, <GuidancePage {...text} />)
  }
}

/** Stages of the seasons of these calls, and whether they give money. */
async function givenBy(c: Context, calls: GuidanceFacts['calls']): Promise<Pick<GuidanceFacts, 'stages' | 'gives'>> {
  const { db } = c.var.house
  const seasons = [...new Set(calls.map(one => one.call.seasonId))]
  const stages = await Promise.all(seasons.map(season => timeline(db, season)))
  const prizes = await Promise.all(seasons.map(season => readPrizes(db, season)))
  return { stages: stages.flat(), gives: prizes.flat().length > 0 }
}

/** GET /tanya-jawab */
export async function showQuestions(c: Context): Promise<Response> {
  const { title, lead } = questions(c.var.lang)
  const body = <QuestionsPage calls={await factsOfCalls(c)} lang={c.var.lang} />
  return page(c, { title, description: lead, narrow: true }, body)
}

/** GET /syarat */
export async function showRequirements(c: Context): Promise<Response> {
  const { lang } = c.var
  const w = requirementWords(lang)
  const calls = await withForms(c)
  if (calls.length === 0) return page(c, { title: w.title }, <EmptyState title={w.none} />)
  const body = <RequirementsPage calls={calls} lang={lang} />
  return page(c, { title: w.title, description: w.lead, narrow: true }, body)
}

async function factsOfCalls(c: Context) {
  return (await withForms(c)).map(({ call, form }) => callFacts(call, form))
}

/** What one can register for now, next, or could lately, each with its form. */
async function withForms(c: Context) {
  const { house, now } = c.var
  const calls = await announcedCalls(house.db, now)
  return Promise.all(calls.map(async call => ({ call, form: await seasonForm(house.db, call.formVersionId) })))
}
