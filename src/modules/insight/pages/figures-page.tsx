import { Columns, Heading, KeyValue, Section, type Lang } from '../../../design/index.ts'
import type { RegencyFigures, SeasonFigures } from '../rules/figures.ts'
import { words } from '../words.ts'
import { LiveFigures } from './live-figures.tsx'
import { RegionMap } from './region-map.tsx'

export interface FiguresPageProps {
  figures: SeasonFigures
  regencies: (RegencyFigures & { name: string })[]
  promised?: number
  season: string
  lang: Lang
}

/** /angka: the live figures, where registrants come from, and what each figure means. */
export function FiguresPage({ figures, regencies, promised, season, lang }: FiguresPageProps) {
  const w = words(lang)
  return (
    <>
      <Heading under={season}>{w.title}</Heading>
      <Columns>
        <RegionMap regencies={regencies} lang={lang} />
        <LiveFigures figures={figures} promised={promised} lang={lang} />
      </Columns>
      <Section title={w.meaning} id="arti">
        <KeyValue items={w.meanings.map(([term, detail]) => ({ term, detail }))} />
      </Section>
    </>
  )
}
