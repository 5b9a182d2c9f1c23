import { postDecision, serveDecision } from '../../../platform/decision/index.ts'
import type { Route } from '../../../platform/web/context.ts'
import { disputeRoom } from './room.tsx'

const dispute = { path: '/kantor/sengketa/:id', frame: 'staff' } as const

export const disputeRoutes: Route[] = [
  { method: 'GET', ...dispute, act: 'registration.read', handler: c => serveDecision(c, disputeRoom) },
  { method: 'POST', ...dispute, act: 'registration.decide', handler: c => postDecision(c, disputeRoom) },
]
