import { postDecision, serveDecision } from '../../platform/decision/index.ts'
import { everybody, type PolicyTable } from '../../platform/policy/index.ts'
import type { Route } from '../../platform/web/context.ts'
import { room } from './decision.ts'
import { showList, showPhoto, showPublic } from './handlers.tsx'
import { words } from './words.ts'

export const policy = {
  'percontohan.see': everybody,
  'percontohan.read': { office: 'all', head: 'all' },
  'percontohan.decide': { office: 'all' },
} satisfies PolicyTable

const nav = (position: number): Route['nav'] => ({ position, label: lang => words(lang).title })
const seen = { method: 'GET', act: 'percontohan.see', frame: 'public' } as const
const read = { method: 'GET', act: 'percontohan.read', frame: 'staff' } as const
const one = '/kantor/percontohan/:id'

export const routes: Route[] = [
  { ...seen, path: '/percontohan', handler: showPublic, nav: nav(45) },
  { ...seen, path: '/percontohan/:id/foto/:foto', handler: showPhoto },
  { ...read, path: '/kantor/percontohan', handler: showList, nav: nav(25) },
  { ...read, path: one, handler: c => serveDecision(c, room) },
  { ...read, method: 'POST', path: one, act: 'percontohan.decide', handler: c => postDecision(c, room) },
]
