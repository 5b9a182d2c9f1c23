import { Section, type Lang } from '../../design/index.ts'
import { nobody } from '../policy/index.ts'
import type { StoredRow } from './data/rows.ts'
import type { Shown } from './data/shown.ts'
import type { PlanFace } from './kind.ts'
import { PlanBody } from './pages/plan-page.tsx'
import type { PlanLook } from './pages/rows.tsx'
import { uploadForm } from './pages/start-form.ts'
import { Beginning } from './pages/start-page.tsx'
import type { PlanRun, PlanState, RowKind } from './rules/plan.ts'
import { wordsOf } from './words.ts'

interface Order {
  garden: string
  seedlings: string
}

const from = { by: 'upload', columns: { required: [] }, accept: '.csv', kinds: 'CSV', bytes: 1_000_000 } as const

/** Seedlings for gardens. */
const face: PlanFace<unknown> = {
  name: 'seedlings',
  path: '#',
  back: { href: '#', label: lang => wordsOf(face, lang).toy.garden },
  words: () => ({ title: '', intro: '' }),
  columns: [
    { key: 'garden', head: lang => wordsOf(face, lang).toy.garden, value: row => (row.values as Order).garden },
    {
      key: 'seedlings',
      head: lang => wordsOf(face, lang).toy.seedlings,
      value: row => (row.values as Order).seedlings,
    },
  ],
  named: 'garden',
  problem: (_, lang) => wordsOf(face, lang).toy.why,
  skipped: (_, lang) => wordsOf(face, lang).toy.since,
  from,
  most: 100,
}

const form = uploadForm(face, from)

const row = (at: number, kind: RowKind, garden: string, seedlings: string, was?: string): StoredRow<unknown> => ({
  ...{ row: at, key: garden, kind, values: { garden, seedlings }, applied: false, undone: false },
  act: kind === 'refused' ? 'none' : was ? 'update' : 'insert',
  changes: was ? [{ field: 'seedlings', from: was, to: seedlings }] : [],
  problems: kind === 'doubtful' ? [{ column: 'seedlings', code: 'many' }] : [],
})
const few: Shown<unknown> = {
  rows: [
    row(2, 'new', 'Kebun Cimenyan', '40'),
    row(3, 'changed', 'Kebun Pondok Pesantren Nurul Huda Al-Islami', '60', '45'),
  ],
  ...{ total: 2, from: 0 },
}
const apart: Shown<unknown> = { rows: [row(4, 'doubtful', 'Kebun Samarang', '3.700')], total: 1, from: 0 }
const tally = { new: 1, changed: 1, ended: 0, same: 1, doubtful: 1, refused: 0, noted: 1, left: 0 }
const shown: PlanLook = {
  ...{ look: { q: '' }, apart, rows: few },
  tally: { ...tally, sure: 2, unsure: 1, open: 3, skipped: 0, kept: 0 },
}
const run = (state: PlanState): PlanRun => ({
  ...{ id: '', kind: face.name, source: 'kebun.csv', state, withDoubtful: false, reached: null },
  summary: {
    rows: 4,
    new: 1,
    changed: 1,
    ended: 0,
    same: 1,
    doubtful: 1,
    refused: 0,
    leftOut: ['catatan'],
    applied: 2,
  },
  ...{ actorId: null, role: null, regionCode: null, plannedAt: new Date(0), appliedAt: null, undoneAt: null },
})

/** A plan of seedlings from its start to its end. */
export function ToyPlan({ lang }: { lang: Lang }) {
  const w = wordsOf(face, lang).toy
  const part = { lang, face }
  return (
    <>
      <Section title={w.title}>
        <Beginning {...part} actor={nobody} form={form} />
      </Section>
      <Section title={w.difference}>
        <PlanBody {...part} run={run('planned')} shown={shown} />
      </Section>
      <Section title={w.working}>
        <PlanBody {...part} run={run('applying')} work={{ step: 'apply', done: 1, total: 2, problem: w.stopped }} />
      </Section>
      <Section title={w.result}>
        <PlanBody {...part} run={run('applied')} />
      </Section>
    </>
  )
}
