import { serveHome, type HomeSlot } from '../../../platform/home/index.ts'
import type { Handler } from '../../../platform/web/context.ts'
import { dutyOf, roleName } from '../../people/index.ts'
import { words } from '../words.ts'

/** GET /kantor, /kecamatan and /kabupaten: what is to be done, in the own region where the role is held for one. */
export function showWork(slots: readonly HomeSlot[]): Handler {
  return c => {
    const { lang, actor } = c.var
    const w = words(lang)
    return serveHome(c, slots, { title: w.title(actor.region?.name), looking: w.nav.overview })
  }
}

/** GET /tugas: the same for roles whose work has not opened yet: until a room has something for them, it says so. */
export function showDuty(slots: readonly HomeSlot[]): Handler {
  return c => {
    const { lang, actor, house } = c.var
    const w = words(lang).duty
    const next = `${w.will(dutyOf(actor.role, lang) ?? '')} ${w.ask(house.env.helpWhatsapp)}`
    const none = { title: w.notYet, next, action: { name: w.otherRole, href: '/peran' } }
    return serveHome(c, slots, { title: roleName(actor.role, lang), none })
  }
}
