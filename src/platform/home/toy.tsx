import { Section, type Lang } from '../../design/index.ts'
import { HomeBody } from './body.tsx'
import type { HomePart, HomeProgress, HomeStanding } from './slot.ts'
import { words } from './words.ts'

/** A toy home of two rooms: gardens that are looked after, and pumps that are watched. */
export function ToyHome({ lang }: { lang: Lang }) {
  return (
    <Section title={words(lang).toy.title}>
      <HomeBody lang={lang} parts={[toyGardens(lang), toyPumps(lang)]} />
    </Section>
  )
}

/** What the gardens say: one quarrel, seeds of two kinds of gardens, and how both kinds stand. */
export function toyGardens(lang: Lang): HomePart {
  const w = words(lang).toy
  const href = '#kebun'
  const kinds: HomePart['figures'] = [
    { title: w.year, all: w.all, parts: [standing(lang, w.vegetables, 12), standing(lang, w.fruit, 3)] },
  ]
  return {
    tasks: [
      {
        ...{ act: 'garden.remind', title: w.seeds, note: w.seedsNote, kind: 'waiting', urgency: 'remind' },
        waiting: [
          { href, count: 2, of: w.vegetables },
          { href, count: 0, of: w.fruit },
        ],
      },
      {
        ...{ act: 'garden.decide', title: w.quarrel, note: w.quarrelNote, kind: 'wrong', urgency: 'decide' },
        waiting: [{ href, name: w.plot, state: w.open }],
      },
    ],
    figures: kinds,
    progress: [toyProgress(lang)],
    past: { title: w.past, links: [{ name: w.before, href }] },
  }
}

function toyProgress(lang: Lang): HomeProgress {
  const { progress } = words(lang).toy
  const all = { name: words(lang).toy.all, href: '#kebun' }
  return { ...progress, all, actual: 120, promise: 200, expected: 150 }
}

function standing(lang: Lang, name: string, count: number): HomeStanding {
  const w = words(lang).toy
  const href = '#kebun'
  const counts = [
    { count, label: w.planted, href },
    { count: 0, label: w.bare, href },
  ]
  return { name, href, note: w.until, counts }
}

/** What the pumps say: none has stopped. */
export function toyPumps(lang: Lang): HomePart {
  const w = words(lang).toy
  return {
    tasks: [{ act: 'pump.start', title: w.pump, note: w.pumpNote, kind: 'wrong', urgency: 'failed', waiting: [] }],
  }
}
