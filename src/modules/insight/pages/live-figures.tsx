import { Figures, formatDate, formatNumber, Section, TapLink, type Lang } from '../../../design/index.ts'
import type { SeasonFigures } from '../rules/figures.ts'
import { words } from '../words.ts'

/** How many kecamatan West Java has; each is expected to nominate. */
const allKecamatan = 627

export interface LiveFiguresProps {
  figures: SeasonFigures
  promised?: number
  /** What is counted are pesantren, each expected to be nominated by its kecamatan. */
  ofPesantren?: boolean
  lang: Lang
}

/** "Angka hari ini": the three figures of the home page. */
export function LiveFigures({ figures, promised, ofPesantren = true, lang }: LiveFiguresProps) {
  const w = words(lang)
  const registered = w.registered[ofPesantren ? 'pesantren' : 'other']
  const n = (value: number) => formatNumber(value, lang)
  return (
    <Section title={w.today} note={w.fresh(formatDate(figures.at, lang, 'datetime'))}>
      <Figures
        items={[
          { value: n(figures.registered), label: promised ? w.ofTarget(registered, n(promised)) : registered },
          { value: n(figures.kecamatan), label: w.kecamatan(n(allKecamatan)) },
          { value: n(figures.drafts), label: w.drafts },
        ]}
      />
      {ofPesantren && <TapLink href="/angka#arti">{w.meaning}</TapLink>}
    </Section>
  )
}
