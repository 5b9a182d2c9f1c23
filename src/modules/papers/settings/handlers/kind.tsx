import { businessDay } from '../../../../platform/clock/clock.ts'
import { checkPattern, printedNumber } from '../../../../platform/paper/index.ts'
import {
  staffPost,
  versionOf,
  type Changed,
  type Refusal,
  type Returned,
} from '../../../../platform/staff-form/index.ts'
import type { Context, Handler } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { standingOf } from '../../data/standing.ts'
import { adaptKind } from '../actions/adapt-kind.ts'
import { lastNumber, versionsOf, type VersionRow } from '../data/versions.ts'
import { adaptedIn, kindForm, langsOf, valuesOf, type KindForm, type KindFormParts } from '../pages/kind-form.ts'
import { KindPage } from '../pages/kind.tsx'
import { settingsAt } from '../pages/settings-props.ts'
import type { VersionShown } from '../pages/versions.tsx'
import { differences, type Adapted } from '../rules/adapted.ts'
import { words } from '../words.ts'
import { readKind } from './reading.ts'
import { sampleOf, whyNotSet } from './sample.ts'

type Fields = KindForm['fields']

/** GET /kantor/surat/pengaturan/:jenis; `?dari=2` fills the form with that version, to take it up again. */
export async function showKind(c: Context): Promise<Response> {
  const parts = await readKind(c)
  return parts ? answer(c, parts) : problem(c, 404)
}

/** POST /kantor/surat/pengaturan/:jenis: the next version. */
export const postKind: Handler = async c => {
  const parts = await readKind(c)
  if (!parts) return problem(c, 404)
  return staffPost(kindForm(parts), {
    fresh: () => ['papers.adapt', {}, parts.kind.name[c.var.lang]],
    act: (c, values, seen) => save(c, parts, adaptedIn(parts.kind, values), seen),
    show: (c, returned) => answer(c, parts, returned),
  })(c)
}

/** POST /kantor/surat/pengaturan/:jenis/contoh: the sample of what is typed, and nothing is kept. */
export const postSample: Handler = async c => {
  const parts = await readKind(c)
  if (!parts) return problem(c, 404)
  return staffPost(kindForm(parts, 'look'), {
    async act(c, values) {
      const set = await sampleOf(c, parts.kind, adaptedIn(parts.kind, values))
      return set instanceof Response ? set : { problems: { [firstText(parts)]: set.refused } }
    },
    show: (c, returned) => answer(c, parts, returned),
  })(c)
}

/** What cannot be printed becomes no version: papers would be numbered and never set. */
async function save(
  c: Context,
  parts: KindFormParts,
  { reason, ...adapted }: Adapted & { reason: string },
  seen: string,
): Promise<Response | Refusal<Fields> | Changed<Fields>> {
  const { house, actor, now, lang } = c.var
  const { kind } = parts
  for (const of of langsOf(kind)) {
    const refused = await whyNotSet(c, kind, adapted, of)
    if (refused) return { problems: { [firstText(parts)]: refused } }
  }
  const done = await adaptKind(house, actor, { kind, adapted, reason, seen }, now)
  if (done === 'changed') return standingNow(c, parts)
  if (done === 'same') return { problems: { alasan: words(lang).kind.same } }
  return seeOther(c, `${settingsAt}/${kind.code}#versi`)
}

const firstText = ({ kind }: KindFormParts) => `id-${Object.keys(kind.texts.id)[0] ?? ''}`

/** The version that another officer has made meanwhile. */
async function standingNow(c: Context, { kind }: KindFormParts): Promise<Changed<Fields>> {
  const { db } = c.var.house
  const standing = await standingOf(db, kind)
  const [newest] = await versionsOf(db, kind.code)
  const values = valuesOf(kind, standing, newest?.reason)
  const version = versionOf(standing.version)
  return { back: `${settingsAt}/${kind.code}`, standing: { values, version, by: newest?.by, at: newest?.at } }
}

async function answer(c: Context, parts: KindFormParts, returned?: Returned<Fields>): Promise<Response> {
  const { lang, house } = c.var
  const { kind, called } = parts
  const standing = await standingOf(house.db, kind)
  const rows = await versionsOf(house.db, kind.code)
  const taken = returned ? undefined : takenUp(c, rows, kind, standing.version)
  const values = valuesOf(kind, taken ?? standing)
  const next = await nextNumber(c, parts, String(returned?.good?.pola ?? (taken ?? standing).pattern))
  const props = { ...{ lang, kind, called, values, next, returned }, from: taken?.version, standing: standing.version }
  const body = <KindPage {...props} form={kindForm(parts)} versions={shownOf(rows, kind)} />
  return page(
    c,
    { title: `${kind.name[lang]}: ${words(lang).title}`, problem: returned !== undefined },
    body,
    returned?.status,
  )
}

/** The version of before that the address names. */
function takenUp(c: Context, rows: readonly VersionRow[], kind: KindFormParts['kind'], standing: number) {
  const asked = c.req.query('dari')
  if (asked === undefined || asked === String(standing)) return undefined
  return asked === '0' ? { version: 0, ...kind } : rows.find(row => String(row.version) === asked)
}

async function nextNumber(c: Context, { kind }: KindFormParts, pattern: string): Promise<string | undefined> {
  if (checkPattern(pattern)) return undefined
  const dated = businessDay(c.var.now).date
  const number = (await lastNumber(c.var.house.db, kind.series, dated.year)) + 1
  return printedNumber(pattern, { number, series: kind.series, dated })
}

/** The newest first; the house's own comes last. */
function shownOf(rows: readonly VersionRow[], kind: KindFormParts['kind']): VersionShown[] {
  const made = rows.map(({ version, at, by, reason, ...adapted }, n) => ({
    ...{ version, made: { at, by, reason } },
    changes: differences(rows[n + 1] ?? kind, adapted),
  }))
  return [...made, { version: 0, changes: [] }]
}
