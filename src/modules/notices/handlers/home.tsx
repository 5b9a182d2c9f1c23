import { Columns, ErrorSummary, formatDate, type Step } from '../../../design/index.ts'
import { may } from '../../../platform/policy/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { receiptPath, registrationNumber, splitReceipt } from '../../../platform/receipt/index.ts'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { keptFigures, LiveFigures, named, readPromise, RegionMap } from '../../insight/index.ts'
import {
  announcedCalls,
  currentSeason,
  seasonForm,
  timeline,
  type AnnouncedCall,
  type RegistrationSeason,
  type TimelineStage,
} from '../../programmes/index.ts'
import { CheckReceipt, HomeHero, Journey, OpenCalls, spokenTo } from '../pages/home.tsx'
import { registrationWindow, stationState } from '../rules/season-way.ts'
import { home } from '../words/home.ts'

/** GET / */
export function showHome(c: Context): Promise<Response> {
  return answer(c, 200)
}

/** GET /bukti?nomor=…: leads to the receipt's own page, or says what is missing. */
export function findReceipt(c: Context): Response | Promise<Response> {
  const typed = c.req.query('nomor') ?? ''
  const receipt = splitReceipt(typed)
  return receipt ? seeOther(c, receiptPath(receipt)) : answer(c, 422, typed)
}

async function answer(c: Context, status: 200 | 422, typed?: string): Promise<Response> {
  const { lang, now, house } = c.var
  const w = home(lang)
  const season = await currentSeason(house.db, now)
  const calls = await announcedCalls(house.db, now)
  const problem = status === 422 ? w.checkProblem : undefined
  const body = (
    <>
      {problem && <ErrorSummary errors={[{ href: '#nomor', text: problem }]} />}
      <OpenCalls calls={calls} lang={lang} />
      <Columns right>
        {season && <Journey steps={await stationsOf(c, season)} lang={lang} />}
        {season && <FiguresAndMap {...await figuresOf(c, season)} lang={lang} />}
        <CheckReceipt {...{ lang, problem, typed }} example={season && exampleOf(season)} />
      </Columns>
    </>
  )
  const to = spokenTo(calls)
  const about = { title: w.title[to], description: w.description[to] }
  return page(c, { ...about, hero: await heroOf(c, calls), problem: status === 422 }, body, status)
}

async function heroOf(c: Context, calls: AnnouncedCall[]) {
  const { lang, actor, now, house } = c.var
  const [first] = calls
  const registration = first?.window && registrationWindow(first.window, now)
  const eligibility = first ? await eligibilityOf(c, first) : 0
  const signedIn = may(house.policy, actor, 'registration.own')
  return <HomeHero {...{ calls, registration, eligibility, signedIn, lang }} />
}

/** How number and code look in a season. */
function exampleOf({ prefix, year }: RegistrationSeason): string {
  return `${registrationNumber(prefix, year, 1287)}-7K4MPQ2WXY`
}

/** How many questions are asked before anything is stored. */
async function eligibilityOf(c: Context, { formVersionId }: AnnouncedCall): Promise<number> {
  const { rules } = await seasonForm(c.var.house.db, formVersionId)
  return rules.eligibility?.length ?? 0
}

function FiguresAndMap({
  figures,
  regencies,
  promised,
  lang,
}: Awaited<ReturnType<typeof figuresOf>> & { lang: 'id' | 'en' }) {
  return (
    <div>
      <LiveFigures figures={figures} promised={promised} lang={lang} />
      <RegionMap regencies={regencies} lang={lang} />
    </div>
  )
}

async function figuresOf(c: Context, season: RegistrationSeason) {
  const { house, now } = c.var
  const figures = await keptFigures(house.db, season.id, now)
  return {
    figures,
    regencies: await named(c, figures),
    promised: await readPromise(house.db, season.id, 'registrations'),
  }
}

async function stationsOf(c: Context, season: RegistrationSeason): Promise<Step[]> {
  const { lang, now, house } = c.var
  const stages = await timeline(house.db, season.id)
  return stages
    .filter(stage => !['preparation', 'recruitment', 'survey', 'contest', 'exhibition'].includes(stage.kind))
    .map(stage => ({ title: stage.name[lang], detail: datesOf(stage, lang), state: stationState(stage, now) }))
}

function datesOf({ text, from, to }: TimelineStage, lang: 'id' | 'en'): string {
  if (text) return text[lang]
  return [from, to]
    .filter(day => day !== undefined)
    .map(day => formatDate(day, lang, 'short'))
    .join(' – ')
}
