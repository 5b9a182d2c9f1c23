import { Button, EmptyState, Heading, type Lang } from '../../../../design/index.ts'
import type { CastMember } from '../data/cast.ts'
import { roleName } from '../../role-words.ts'
import { words } from '../words.ts'

/** The cast of the sample season: one press and one is somebody. */
export function CastPage({ cast, lang }: { cast: CastMember[]; lang: Lang }) {
  const w = words(lang)
  return (
    <>
      <Heading under={w.about}>{w.title}</Heading>
      {cast.length === 0 && <EmptyState title={w.noneTitle}>{w.none}</EmptyState>}
      <ul class="rows tasks">
        {cast.map(member => (
          <li key={member.key}>
            <form method="post" action={`/coba/${member.key}`} class="task">
              <span>
                <b>{member.label[lang]}</b>
                <small class="mu">{roleName(member.role, lang)}</small>
              </span>
              <Button alt>
                {w.enter}
                <span class="vh"> {w.as(member.label[lang])}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
