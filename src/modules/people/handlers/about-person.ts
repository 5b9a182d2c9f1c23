import type { ActOn } from '../../../platform/staff-form/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { isUuid } from '../../../platform/web/uuid.ts'
import { accountOfPerson } from '../data/accounts.ts'
import { noteLook } from '../looks/handlers/note-look.ts'

/** An act on the person whom the address names: the page that asks for a proof says who it is, and that look is written down. */
export function aboutPerson(c: Context, act: string, subject: object = {}): ActOn {
  return [act, subject, () => nameOf(c)]
}

async function nameOf(c: Context): Promise<string | undefined> {
  const id = c.req.param('id') ?? ''
  const account = isUuid(id) ? await accountOfPerson(c.var.house.db, id) : undefined
  if (!account) return undefined
  await noteLook(c, { subjectKind: 'person', subjectId: id })
  return account.name
}
