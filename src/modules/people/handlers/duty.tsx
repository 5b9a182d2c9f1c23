import type { Context } from '../../../platform/web/context.ts'
import { page } from '../../../platform/web/reply.ts'
import { DutyPage } from '../pages/duty.tsx'
import { roleName } from '../role-words.ts'

/** GET /tugas: the home of a role whose work has not opened yet. */
export function showDuty(c: Context): Promise<Response> {
  const { lang, actor, house } = c.var
  const body = <DutyPage lang={lang} role={actor.role} office={house.env.helpWhatsapp} />
  return page(c, { title: roleName(actor.role, lang) }, body)
}
