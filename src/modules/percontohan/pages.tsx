import { EmptyState, Heading, Muted, Photo, Prose, Section, type Lang, type Picture } from '../../design/index.ts'
import { words } from './words.ts'

/** One that is in force, as everybody sees it. */
export interface ModelShown {
  id: string
  name: string
  place: string
  story: string
  begins_on: string
  ends_on: string
  pictures: Picture[]
}

/** Those in force, each with its story and its photos. */
export function ModelsPage({ lang, models }: { lang: Lang; models: ModelShown[] }) {
  const w = words(lang)
  return (
    <>
      <Heading under={w.lead}>{w.title}</Heading>
      {models.length === 0 && <EmptyState title={w.none} />}
      {models.map(one => (
        <Model key={one.id} {...{ lang, one }} />
      ))}
    </>
  )
}

function Model({ lang, one: { name, place, story, pictures, begins_on, ends_on } }: { lang: Lang; one: ModelShown }) {
  return (
    <Section title={name} note={place}>
      <Prose>
        {story.split(/\n+/).map(text => (
          <p key={text}>{text}</p>
        ))}
      </Prose>
      {pictures.map(picture => (
        <Photo key={picture.src} picture={picture} />
      ))}
      <Muted small>{words(lang).fromUntil(begins_on, ends_on)}</Muted>
    </Section>
  )
}

/** Nobody was named yet, and where one is. */
export function NoModels({ lang }: { lang: Lang }) {
  const w = words(lang)
  return <EmptyState title={w.noneNamed}>{w.noneNext}</EmptyState>
}
