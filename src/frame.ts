import { nobody } from './platform/policy/actor.ts'
import type { Hooks } from './platform/web/context.ts'

/** What the modules add to every frame: who is signed in, the year, the trial's banner. */
export const hooks: Hooks = {
  actor: async () => nobody,
  frame: async () => ({ help: { whatsapp: '0812-0000-0000', hours: 'Senin–Jumat 08.00–16.00' } }),
}
