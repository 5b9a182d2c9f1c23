import { Figures, formatDate, formatNumber, Section, TapLink, type Lang } from '../../../design/index.ts'
import type { SeasonFigures } from '../rules/figures.ts'
import { words } from '../words.ts'

/** How many kecamatan West Java has; each is expected to nominate. */
const allKecamatan = 627

/** "Angka hari ini": the three figures of the home page. */
export function LiveFigures({ figures, promised, lang }: { figures: SeasonFigures; promised?: number; lang: Lang }) {
  const w = words(lang)
  const n = (value: number) => formatNumber(value, lang)
  return (
    <Section title={w.today} note={w.fresh(formatDate(figures.at, lang, 'datetime'))}>
      <Figures
        items={[
          { value: n(figures.registered), label: promised ? w.registered(n(promised)) : w.registeredPlain },
          { value: n(figures.kecamatan), label: w.kecamatan(n(allKecamatan)) },
          { value: n(figures.drafts), label: w.drafts },
        ]}
      />
      <TapLink href="/angka#arti">{w.meaning}</TapLink>
    </Section>
  )
}
