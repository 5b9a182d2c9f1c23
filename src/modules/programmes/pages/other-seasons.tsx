import { Actions, Section, TapLink, type Lang } from '../../../design/index.ts'
import type { RegistrationSeason } from '../data/seasons.ts'
import { words } from '../words.ts'

/** Where the same page of the other seasons stands; nothing where there is but one. `at`: the page without a season. */
export function OtherSeasons({ others, at, lang }: { others: RegistrationSeason[]; at: string; lang: Lang }) {
  if (others.length === 0) return null
  return (
    <Section title={words(lang).otherSeasons}>
      <Actions>
        {others.map(({ id, programme, year, name }) => (
          <TapLink key={id} href={`${at}/${programme}/${year}`}>
            {name[lang]}
          </TapLink>
        ))}
      </Actions>
    </Section>
  )
}
