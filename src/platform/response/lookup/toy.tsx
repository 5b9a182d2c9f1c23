import { Section, type Lang } from '../../../design/index.ts'
import { MatchNotice, TakenNotice } from './met-page.tsx'
import { Known, SearchByName } from './pages.tsx'
import { words } from './words.ts'

const gardens = [
  { id: '1', number: '5100', name: 'Kebun Pisang Raja', village: 'Paminggir' },
  { id: '2', name: 'Kebun Pisang Ambon', village: 'Sukasari' },
]

/** What stands around the page of a toy form: a garden with the number that was given, that it is taken, and a search that found two. */
export function ToyLookup({ lang }: { lang: Lang }) {
  const { title, taken, ...said } = words(lang).toy
  const props = {
    ...{ lang, ...said, code: 'D-TOY1', searchAt: '#', chooseAt: '#' },
    placeOf: (one: { village?: string }) => one.village ?? '',
  }
  return (
    <Section title={title}>
      <Known {...props} linked={gardens[1]} />
      <MatchNotice {...props} match={gardens[0]!} />
      <TakenNotice taken={taken} />
      <SearchByName {...props} query="pisang" results={gardens} />
    </Section>
  )
}
