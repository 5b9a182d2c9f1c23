import { ButtonLink, EmptyState, TapLink, Actions } from '../../../design/index.ts'
import { serveList } from '../../../platform/list/index.ts'
import { may } from '../../../platform/policy/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { peopleList } from '../lists/people.tsx'
import { words } from '../words.ts'

/** GET and POST /kantor/orang: the list, and its downloads. */
export function servePeople(c: Context): Promise<Response> {
  const { house, actor, lang } = c.var
  const w = words(lang).people
  const mayDo = (act: string) => may(house.policy, actor, act)
  return serveList(c, peopleList, undefined, {
    title: w.title,
    searchLabel: w.search,
    empty: <EmptyState title={w.emptyTitle} />,
    aside: (
      <Actions>
        {mayDo('people.appoint') && <ButtonLink href="/kantor/orang/undangan">{w.invite}</ButtonLink>}
        {mayDo('people.import') && <TapLink href="/kantor/orang/impor">{w.import}</TapLink>}
      </Actions>
    ),
  })
}
