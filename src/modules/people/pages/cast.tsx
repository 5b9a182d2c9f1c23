import { Actions, Button, EmptyState, Heading, Muted, Section, type Lang } from '../../../design/index.ts'
import type { CastMember } from '../data/cast.ts'
import { words } from '../words.ts'

/** The cast of the sample season: one press and one is somebody. */
export function CastPage({ cast, lang }: { cast: CastMember[]; lang: Lang }) {
  const w = words(lang)
  return (
    <>
      <Heading under={w.cast.about}>{w.cast.title}</Heading>
      {cast.length === 0 && <EmptyState title={w.cast.noneTitle}>{w.cast.none}</EmptyState>}
      {cast.map(member => (
        <Section key={member.key} title={member.label[lang]}>
          <Muted>{w.roles[member.role]}</Muted>
          <form method="post" action={`/coba/${member.key}`}>
            <Actions>
              <Button alt icon="next">
                {w.cast.enter(shortName(member.label[lang]))}
              </Button>
            </Actions>
          </form>
        </Section>
      ))}
    </>
  )
}

/** "Dede Suryana, perwakilan dengan draf" is called Dede Suryana on the button. */
function shortName(label: string): string {
  return label.split(',')[0]!
}
