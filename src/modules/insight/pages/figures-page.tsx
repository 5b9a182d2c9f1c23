import { Columns, Heading, KeyValue, Section, type Lang } from '../../../design/index.ts'
import { OtherSeasons, type RegistrationSeason } from '../../programmes/index.ts'
import type { RegencyFigures, SeasonFigures } from '../rules/figures.ts'
import { words } from '../words.ts'
import { LiveFigures } from './live-figures.tsx'
import { RegionCounts, RegionMap } from './region-map.tsx'

export interface FiguresPageProps {
  figures: SeasonFigures
  regencies: (RegencyFigures & { name: string })[]
  promised?: number
  /** Of other applicants no number is recorded that theirs could be a part of. */
  ofPesantren: boolean
  season: string
  others: RegistrationSeason[]
  lang: Lang
}

/** /angka: the live figures, where registrants come from, and what each figure means. */
export function FiguresPage({ figures, regencies, promised, ofPesantren, season, others, lang }: FiguresPageProps) {
  const w = words(lang)
  return (
    <>
      <Heading under={season}>{w.title}</Heading>
      <Columns>
        {ofPesantren ? <RegionMap {...{ regencies, lang }} /> : <RegionCounts {...{ regencies, lang }} />}
        <LiveFigures {...{ figures, promised, ofPesantren, lang }} />
      </Columns>
      <Section title={w.meaning} id="arti">
        <KeyValue items={(ofPesantren ? w.meanings : w.meaningsOther).map(([term, detail]) => ({ term, detail }))} />
      </Section>
      <OtherSeasons {...{ others, lang }} at="/angka" />
    </>
  )
}
