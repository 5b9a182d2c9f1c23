import type { Lang } from '../../../design/index.ts'
import type { Database } from '../../../platform/database/open.ts'
import type { Context } from '../../../platform/web/context.ts'
import { whole } from '../../../platform/text/whole.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { currentSeason, findSeason, type RegistrationSeason } from '../data/seasons.ts'
import { seasonForm, type SeasonForm } from '../data/season-form.ts'
import { frozenAt, readPrizes, readPromises, readQuotas, readReasons, readRubrics } from '../data/settings.ts'
import { timeline } from '../data/timeline.ts'
import { PerCall, SettingsFrame } from '../pages/settings.tsx'
import { DocumentSettings, RequirementSettings, ReasonSettings } from '../pages/settings/check.tsx'
import { FormSettings } from '../pages/settings/form.tsx'
import { PrizeSettings, PromiseSettings, QuotaSettings, RubricSettings } from '../pages/settings/judging.tsx'
import { StageSettings } from '../pages/settings/stages.tsx'
import { settingsParts, type SettingsPart } from '../rules/settings-parts.ts'
import { words } from '../words.ts'

/** GET /kantor/pengaturan: the season that runs. */
export async function goToSettings(c: Context): Promise<Response> {
  const season = await currentSeason(c.var.house.db, c.var.now)
  return season ? seeOther(c, `/kantor/${season.programme}/${season.year}/pengaturan`) : problem(c, 404)
}

/** GET /kantor/{programme}/{year}/pengaturan/{part} */
export async function showSettings(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const season = await findSeason(house.db, c.req.param('programme') ?? '', whole(c.req.param('year') ?? '') ?? 0)
  const part = settingsParts.find(one => one === (c.req.param('bagian') ?? settingsParts[0]))
  if (!season || !part) return problem(c, 404)
  const body = await bodies[part](house.db, season, lang)
  const w = words(lang).settings
  return page(
    c,
    { title: `${w.title}: ${w.parts[part]}` },
    <SettingsFrame lang={lang} season={season} part={part}>
      {body}
    </SettingsFrame>,
  )
}

type Read = (db: Database, season: RegistrationSeason, lang: Lang) => Promise<preact.JSX.Element>

const bodies: Record<SettingsPart, Read> = {
  tahap: async (db, season, lang) => {
    const [stages, calls] = await Promise.all([timeline(db, season.id), formsOf(db, season)])
    const closing = new Set(season.calls.flatMap(call => (call.window ? [call.id] : [])))
    return <StageSettings {...{ lang, stages, calls, closing }} />
  },
  formulir: async (db, season, lang) => {
    const calls = await formsOf(db, season)
    const frozen = new Map<string, Temporal.Instant | undefined>()
    for (const { formVersionId } of calls) frozen.set(formVersionId, await frozenAt(db, formVersionId))
    const show = (form: SeasonForm) => (
      <FormSettings lang={lang} content={form.content} frozen={frozen.get(form.formVersionId)} />
    )
    return <PerCall lang={lang} calls={calls} show={show} />
  },
  berkas: async (db, season, lang) => (
    <PerCall
      lang={lang}
      calls={await formsOf(db, season)}
      show={form => <DocumentSettings lang={lang} form={form} />}
    />
  ),
  syarat: async (db, season, lang) => (
    <PerCall
      lang={lang}
      calls={await formsOf(db, season)}
      show={form => <RequirementSettings lang={lang} form={form} />}
    />
  ),
  alasan: async (db, { id }, lang) => <ReasonSettings lang={lang} reasons={await readReasons(db, id)} />,
  rubrik: async (db, { id }, lang) => {
    const [stages, rubrics] = await Promise.all([timeline(db, id), readRubrics(db, id)])
    return <RubricSettings lang={lang} stages={stages} rubrics={rubrics} />
  },
  kuota: async (db, { id }, lang) => {
    const [stages, quotas] = await Promise.all([timeline(db, id), readQuotas(db, id)])
    return <QuotaSettings lang={lang} stages={stages} quotas={quotas} />
  },
  hadiah: async (db, { id }, lang) => {
    const [stages, prizes] = await Promise.all([timeline(db, id), readPrizes(db, id)])
    return <PrizeSettings lang={lang} stages={stages} prizes={prizes} />
  },
  janji: async (db, { id }, lang) => {
    const [stages, promises] = await Promise.all([timeline(db, id), readPromises(db, id)])
    return <PromiseSettings lang={lang} stages={stages} promises={promises} />
  },
}

/** What each call of a season decides, in their order. */
async function formsOf(db: Database, { calls }: RegistrationSeason): Promise<SeasonForm[]> {
  return Promise.all(calls.map(call => seasonForm(db, call.formVersionId)))
}
