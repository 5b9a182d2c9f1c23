import { Heading, Workspace } from '../../design/index.ts'
import { may, scopeOf } from '../policy/index.ts'
import type { Context } from '../web/context.ts'
import { page } from '../web/reply.ts'
import { HomeBody } from './body.tsx'
import type { HomeNone, HomePart, HomeSlot } from './slot.ts'
import { words } from './words.ts'

/**
 * Answers with a home: what all rooms have for this reader. `looking`: its title for who only looks; `none`: said where no room has
 * anything.
 */
export async function serveHome(
  c: Context,
  slots: readonly HomeSlot[],
  { title, looking = title, none }: { title: string; looking?: string; none?: HomeNone },
): Promise<Response> {
  const { lang } = c.var
  const { parts, looksOnly } = await readHome(c, slots)
  const called = looksOnly ? looking : title
  const body = (
    <Workspace>
      <Heading under={looksOnly ? words(lang).readOnly : undefined}>{called}</Heading>
      <HomeBody {...{ lang, parts, none }} />
    </Workspace>
  )
  return page(c, { title: called }, body)
}

/**
 * Reads the slots whose act the reader may do, all at once, and leaves out what somebody else is to do. `looksOnly`: none of what
 * they tell can the reader change.
 */
export async function readHome(
  c: Context,
  slots: readonly HomeSlot[],
): Promise<{ parts: HomePart[]; looksOnly: boolean }> {
  const { house, actor } = c.var
  const read = slots.filter(slot => may(house.policy, actor, slot.act))
  const changes = read.flatMap(slot => slot.changes ?? [])
  const parts = await Promise.all(read.map(slot => slot.read(c, scopeOf(house.policy, actor, slot.act))))
  const own = parts.map(part => ({ ...part, tasks: part.tasks?.filter(task => may(house.policy, actor, task.act)) }))
  return { parts: own, looksOnly: changes.length > 0 && !changes.some(act => may(house.policy, actor, act)) }
}
