import { ButtonLink, EmptyState, TapLink, Actions } from '../../../design/index.ts'
import { serveList } from '../../../platform/list/index.ts'
import { scopeOf } from '../../../platform/policy/scope.ts'
import type { Context } from '../../../platform/web/context.ts'
import { peopleList } from '../data/people-list.tsx'
import { words } from '../words.ts'

/** GET and POST /kantor/orang: the list, and its downloads. */
export function servePeople(c: Context): Promise<Response> {
  const { lang } = c.var
  const w = words(lang).people
  return serveList(c, peopleList, undefined, {
    title: w.title,
    searchLabel: w.search,
    empty: <EmptyState title={w.emptyTitle} />,
    aside: mayChange(c) && (
      <Actions>
        <ButtonLink href="/kantor/orang/undangan">{w.invite}</ButtonLink>
        <TapLink href="/kantor/orang/impor">{w.import}</TapLink>
      </Actions>
    ),
  })
}

/** Whether the reader may change people, and so sees the forms. */
export function mayChange(c: Context): boolean {
  return scopeOf(c.var.house.policy, c.var.actor, 'people.change').kind !== 'none'
}
