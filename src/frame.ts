import { formatDate } from './design/index.ts'
import { operationsWords } from './modules/operations/index.ts'
import { readActor, roleName } from './modules/people/index.ts'
import type { Context, Hooks } from './platform/web/context.ts'

/** What the modules add to every frame: who is signed in, the year, the trial's banner. */
export const hooks: Hooks = {
  actor: readActor,
  roleName,
  frame: async c => ({
    help: { whatsapp: '0812-0000-0000', hours: 'Senin–Jumat 08.00–16.00' },
    banner: trialBanner(c),
    sample: c.var.house.env.trial,
  }),
}

/** A trial says what time it is there, and leads to where it is stepped. */
function trialBanner(c: Context) {
  if (!c.var.house.env.trial || !c.var.now) return undefined
  const w = operationsWords(c.var.lang).clock
  return { text: w.banner(formatDate(c.var.now, c.var.lang)), href: '/waktu', label: w.step }
}
