import { formatNumber, Notice } from '../../design/index.ts'
import type { Tx } from '../database/open.ts'
import type { By, PlanKind, PlanRow, PlanRun, Selection } from '../plan/index.ts'
import { select, type Fields } from '../staff-form/index.ts'
import type { Context } from '../web/context.ts'
import { judgeAll, type Weighed } from './actions/judge-all.ts'
import { sendLetters, withdrawLetters } from './actions/send-letters.ts'
import { samplesOf, testedBy } from './actions/send-test.ts'
import { standingsOf } from './data/mailed.ts'
import type { Candidate, Mailed, Mailing } from './mailing.ts'
import { Preview } from './pages/preview.tsx'
import { ways } from '../outbox/address.ts'
import { engineWords, wordsOf } from './words.ts'

const said = {
  saluran: {
    type: select(ways, way => lang => engineWords(lang).ways[way]!),
    label: lang => engineWords(lang).channel,
    usual: ways[0],
  },
  catatan: { type: 'long', label: lang => engineWords(lang).note, optional: true, limit: 300 },
} satisfies Fields

/** The kind of plan that a mailing is; its room gives it a name. */
export function mailingPlan<C extends Candidate>(mailing: Mailing<C>): Omit<PlanKind<Mailed, 'selection'>, 'name'> {
  const { act, path, back, list, most } = mailing
  return {
    ...{ act, path, back, most, from: { by: 'selection', list, said }, batch: 50 },
    words: lang => mailing.words(lang),
    columns: [
      { key: 'name', head: lang => engineWords(lang).name, value: row => row.values.name },
      { key: 'number', head: lang => engineWords(lang).number, value: row => row.key },
      {
        key: 'what',
        head: lang => engineWords(lang).what,
        value: ({ values: { what } }, lang) => what && wordsOf(mailing, lang).situations[what],
      },
      {
        key: 'channel',
        head: lang => engineWords(lang).channel,
        value: ({ values: { channel, to } }, lang) => channel && `${engineWords(lang).channels[channel]}, ${to}`,
      },
    ],
    named: 'name',
    problem: ({ code }, lang) => sentenceOf(mailing, code, lang),
    skipped: (code, lang) => reasonOf(mailing, code, lang),
    differ: (tx, selection, by) => differ(tx, mailing, selection, by),
    apply: (tx, rows, step) => sendLetters(tx, mailing, rows, step),
    undo: (tx, rows, step) => withdrawLetters(tx, mailing, rows, step),
    beside: (c, run) => beside(c, mailing, run),
  }
}

function sentenceOf<C extends Candidate>(mailing: Mailing<C>, code: string, lang: 'id' | 'en'): string {
  const { bars, engineBars, recent } = wordsOf(mailing, lang)
  if (code === 'recent') return recent(formatNumber(Math.ceil(mailing.restHours / 24), lang))
  return bars[code] ?? engineBars[code] ?? code
}

/** Why a row was left alone, as it stands in the middle of a line. */
function reasonOf<C extends Candidate>(mailing: Mailing<C>, code: string, lang: 'id' | 'en'): string {
  const w = engineWords(lang)
  const own: Record<string, string> = { changed: w.changed, sent: w.sent }
  return own[code] ?? sentenceOf(mailing, code, lang).replace(/\.$/, '')
}

async function differ<C extends Candidate>(
  tx: Tx,
  mailing: Mailing<C>,
  { ids, said }: Selection,
  by: By,
): Promise<PlanRow<Mailed>[]> {
  const weighed = await judgeAll(tx, mailing, ids, said, by)
  return weighed.map((one, at) => rowOf(mailing, one, at + 1))
}

function rowOf<C extends Candidate>(
  mailing: Mailing<C>,
  { candidate, judged }: Weighed<C>,
  row: number,
): PlanRow<Mailed> {
  const { id: subjectId, key, name } = candidate
  const base = { row, key, subjectId, changes: [] }
  if ('bar' in judged) {
    const problems = [{ column: 'channel', code: judged.bar }]
    return { ...base, kind: 'refused', act: 'none', values: { name }, problems }
  }
  const { what, to } = judged
  const values = { name, what, channel: to.channel, to: mailing.shown(to) }
  return { ...base, kind: 'new', act: 'insert', values, problems: [] }
}

/** What will be written; afterwards, what of it has not gone out. */
function beside<C extends Candidate>(c: Context, mailing: Mailing<C>, run: PlanRun) {
  return run.state === 'planned' ? preview(c, mailing, run) : unsent(c, mailing, run)
}

async function preview<C extends Candidate>({ var: c }: Context, mailing: Mailing<C>, run: PlanRun) {
  const { house, actor, lang, now } = c
  const { situations } = wordsOf(mailing, lang)
  const samples = await samplesOf(house.db, mailing, run, { house, actor, at: now })
  const letters = samples.map(one => ({ ...one, what: situations[one.what] ?? one.what }))
  const tested = await testedBy(house.db, mailing, run, actor.personId!)
  return <Preview {...{ lang, letters, tested }} action={`${mailing.path}/${run.id}/uji`} />
}

async function unsent<C extends Candidate>({ var: c }: Context, { template }: Mailing<C>, run: PlanRun) {
  const { house, lang } = c
  const w = engineWords(lang).unsent
  const standings = await standingsOf(house.db, { template, trial: house.env.trial }, run.id)
  const told = (['held', 'failed'] as const).flatMap(one => {
    const n = standings[one]
    return n ? [w[one](formatNumber(n, lang))] : []
  })
  return (
    told.length > 0 && (
      <Notice kind="waiting" title={told.join(' ')}>
        {w.next}
      </Notice>
    )
  )
}
